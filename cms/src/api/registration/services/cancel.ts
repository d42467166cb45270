import type { RegistrationStatus, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { hasStarted } from '../../event/repository'
import { lockRegistrant } from '../repository'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { leaveWaitlist } from '../waitlist/waitlist'
import { buildEmail } from '../emails'
import { findOwnRegistration, unknownTokenError } from '../find-by-token'
import { TooLateError } from '../too-late-error'

/** Who has something to give back. */
export const CANCELLABLE_STATES: readonly RegistrationState[] = ['pending', 'requested', 'waiting', 'confirmed']

/**
 * Gives back what the link stands for; the next in line gets it. Doing so again gives the same answer.
 * @param registration which of theirs; the one that the link was sent about when not given
 * @throws NotFoundError (404) when the link never was valid; TooLate once the event has begun
 */
export async function cancel(
  strapi: Core.Strapi,
  token: string,
  registration: string | undefined,
  now = new Date(),
): Promise<RegistrationStatus> {
  const held = await findOwnRegistration(strapi.db.connection, token, registration, now)
  const status = await withEventLock(strapi, held.event, now, (line) => giveBack(line, held.documentId))
  if (!status) throw unknownTokenError()
  return { status, event: held.eventSlug }
}

async function giveBack(line: EventLock, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, tell } = line
  const registrant = await lockRegistrant(transaction, documentId)
  if (!registrant || !CANCELLABLE_STATES.includes(registrant.state)) return registrant?.state ?? null
  if (hasStarted(event, now)) throw new TooLateError()
  tell(buildEmail({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  await leaveWaitlist(line, registrant, { state: 'cancelled' })
  return 'cancelled'
}
