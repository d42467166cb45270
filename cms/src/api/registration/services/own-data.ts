import { holdsSeat, type OwnRegistration, type RegisteredEvent } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import { ownColumnNames, readOwnData } from '../../../database/columns'
import { eventOf, hasStarted, type EventState } from '../../event/repository'
import { parseAnswers } from '../answers'
import { REGISTRATION } from '../columns'
import { findByToken, registrationsOf } from '../find-by-token'
import { REGISTRANT_COLUMNS, toRegistrant, type Registrant } from '../repository'
import { CANCELLABLE_STATES } from './cancel'

const COLUMNS = [...new Set([...REGISTRANT_COLUMNS, ...ownColumnNames(REGISTRATION)])]

/**
 * Everything that is stored about the holder of a token, the latest registration first.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function getOwnRegistrations(
  strapi: Core.Strapi,
  token: string,
  now = new Date(),
): Promise<OwnRegistration[]> {
  const db = strapi.db.connection
  const holder = await findByToken(db, 'registrations', token, now)
  const rows: Row[] = await registrationsOf(db, holder).orderBy('registered_at', 'desc').select(COLUMNS)
  const registrations = await Promise.all(rows.map((row) => toOwnRegistration(strapi, row, now)))
  return registrations.filter((registration) => registration !== null)
}

/** The same for one registration; `null` when its event is gone. */
export async function getOwnRegistration(
  strapi: Core.Strapi,
  { id }: Registrant,
  now: Date,
): Promise<OwnRegistration | null> {
  const row = await strapi.db.connection('registrations').where({ id }).first<Row | undefined>(COLUMNS)
  return row ? toOwnRegistration(strapi, row, now) : null
}

async function toOwnRegistration(strapi: Core.Strapi, row: Row, now: Date): Promise<OwnRegistration | null> {
  const registrant = toRegistrant(row)
  const event = await eventOf(strapi, registrant.event)
  if (!event) return null
  const own: Record<Exclude<keyof OwnRegistration, 'id' | 'event' | 'isOpen'>, unknown> = readOwnData(REGISTRATION, row)
  return {
    ...(own as Omit<OwnRegistration, 'id' | 'event' | 'isOpen'>),
    id: registrant.documentId,
    event: registeredEvent(event, holdsSeat(registrant.state)),
    answers: parseAnswers(row.answers),
    locale: registrant.language,
    registeredAt: (own.registeredAt as string | null) ?? '',
    isOpen: isOpen(registrant, event, now),
  }
}

/** Whether it can still be changed or cancelled. An erased registration cannot. */
export const isOpen = ({ state, mailboxHash }: Registrant, event: EventState, now: Date): boolean =>
  CANCELLABLE_STATES.includes(state) && mailboxHash !== null && !hasStarted(event, now) && !event.cancelled

const registeredEvent = (event: EventState, hasSeat: boolean): RegisteredEvent => ({
  slug: event.slug,
  title: event.title,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  online: event.online,
  place: event.place,
  address: event.address,
  onlineUrl: hasSeat ? event.onlineUrl : null,
  cancelled: event.cancelled,
  questions: event.questions,
})
