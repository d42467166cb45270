import { registrationSchema, type RegistrationState } from '@confettis/shared/domain/registration'
import { check } from '@confettis/shared/validation'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { signingRules } from '../../abuse-protection/rules'
import { hashMailbox } from '../../crypto/mailbox'
import type { Row } from '../../database/bulk'
import { publishedEvent, type EventState } from '../event/repository'
import { insertNew, newRow } from './submissions/rows'
import { withEventLock, type EventLock } from './waitlist/lock'
import { enterWaitlist } from './waitlist/waitlist'
import { MOVES, refuse } from './lifecycle-handlers'

/** The fields of the form in the admin. */
export interface ManualEntry extends Record<string, unknown> {
  state?: RegistrationState
  eventSlug?: string | null
  /** Sealed; never stored as typed. */
  typedEmail?: string | null
}

/** Fields of the contract that have another name in the admin. */
const ADMIN_FIELDS: Record<string, string> = { email: 'typedEmail', event: 'eventSlug' }

/**
 * Creates a registration that an editor entered. The team answers for the mailbox, so it needs no confirmation: it enters
 * the waitlist at once.
 * @returns the `documentId`
 * @throws ValidationError (400)
 */
export async function createManually(strapi: Core.Strapi, typed: ManualEntry, now: Date): Promise<string> {
  const event = await publishedEvent(strapi, typed.eventSlug ?? '')
  if (!event) throw refuse('eventSlug', 'Aucun événement publié n’a cette adresse. C’est la fin de celle de sa page.')
  const row = toRow(typed, event, now)
  const documentId = await withEventLock(strapi, event.documentId, now, (lock) => insertInLock(lock, row, typed.state))
  if (!documentId) throw refuse('eventSlug', 'Cet événement vient d’être supprimé.')
  return documentId
}

/** Editors need not answer the questions of the event. */
function toRow(typed: ManualEntry, event: EventState, now: Date): Row {
  const { firstName, lastName, organisation, role, departement, needs, newsletter } = typed
  const given = { firstName, lastName, organisation, role, departement, needs, newsletter, email: typed.typedEmail }
  const form = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
  const checked = check(registrationSchema([]), { ...form, event: event.slug })
  if (!checked.ok) {
    const problems = checked.errors.map(({ path: [field = '', ...rest], message }) => ({
      path: [ADMIN_FIELDS[field] ?? field, ...rest],
      message,
    }))
    throw new errors.ValidationError(problems[0]?.message ?? '', { errors: problems })
  }
  const registration = checked.value
  const mailboxHash = hashMailbox(registration.email, signingRules().aliases)
  const verdict = { outcome: 'accept', suspicion: null, mailboxHash, addressHash: '', challenge: null } as const
  return { ...newRow({ registration, verdict, event, now }), address_hash: null, confirmed_at: now }
}

async function insertInLock(lock: EventLock, row: Row, state: RegistrationState | undefined): Promise<string> {
  const registrant = await insertNew(lock.transaction, row)
  if (!registrant)
    throw refuse('typedEmail', 'Cette adresse a déjà une inscription à cet événement\u00a0: changez son état.')
  const mover = state && state !== 'pending' ? MOVES[state] : enterWaitlist
  if (!mover) throw refuse('state', 'Cet état vient de lui-même\u00a0: choisissez-en un autre.')
  await mover(lock, registrant)
  return registrant.documentId
}
