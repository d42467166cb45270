import type { OwnRegistration, RegisteredEvent } from '@confettis/shared/domain/registration'
import { holdsSeat } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { openMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'
import { toDate } from '../../../database/dates'
import { eventOf, hasStarted, type EventState } from '../../event/repository'
import { parseAnswers } from '../answers'
import { REGISTRANT, toRegistrant, type Registrant } from '../repository'
import { CANCELLABLE_STATES } from './cancel'
import { holderOf, findByMailbox } from '../find-by-token'

const HELD = [...REGISTRANT, 'organisation', 'role', 'departement', 'answers', 'needs', 'newsletter', 'registered_at']

/**
 * Everything that is kept of whoever holds the link, the latest first.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function getOwnRegistrations(
  strapi: Core.Strapi,
  token: string,
  now = new Date(),
): Promise<OwnRegistration[]> {
  const holder = await holderOf(strapi.db.connection, 'registrations', token, now)
  const rows: Row[] = await findByMailbox(strapi.db.connection, holder).orderBy('registered_at', 'desc').select(HELD)
  const held = await Promise.all(rows.map((row) => heldRegistration(strapi, row, now)))
  return held.filter((one) => one !== null)
}

/** One of them, as it is now. */
export async function getOwnRegistration(
  strapi: Core.Strapi,
  { id }: Registrant,
  now: Date,
): Promise<OwnRegistration | null> {
  const row = await strapi.db.connection('registrations').where({ id }).first<Row | undefined>(HELD)
  return row ? heldRegistration(strapi, row, now) : null
}

async function heldRegistration(strapi: Core.Strapi, row: Row, now: Date): Promise<OwnRegistration | null> {
  const registrant = toRegistrant(row)
  const event = await eventOf(strapi, registrant.event)
  if (!event) return null
  return {
    id: registrant.documentId,
    state: registrant.state,
    event: registeredEvent(event, holdsSeat(registrant.state)),
    firstName: row.first_name as string | null,
    lastName: row.last_name as string | null,
    email: registrant.mailboxSealed && openMailbox(registrant.mailboxSealed),
    organisation: row.organisation as string | null,
    role: row.role as string | null,
    departement: row.departement as string | null,
    answers: parseAnswers(row.answers),
    needs: row.needs as string | null,
    newsletter: Boolean(row.newsletter),
    locale: registrant.language,
    registeredAt: toDate(row.registered_at)?.toISOString() ?? '',
    confirmedAt: registrant.confirmedAt?.toISOString() ?? null,
    isOpen: isOpen(registrant, event, now),
  }
}

/** Whether they can still change or cancel it. Of who had everything erased nothing is left to change. */
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
