import type { RegistrationStatus, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { hasStarted } from '../../event/repository'
import { EventStartedError, lockRegistrant } from '../repository'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { leaveWaitlist } from '../waitlist/waitlist'
import { buildEmail } from '../emails'
import { findOwnRegistration, unknownTokenError } from '../find-by-token'

/** States that can be cancelled. */
export const CANCELLABLE_STATES: readonly RegistrationState[] = ['pending', 'requested', 'waiting', 'confirmed']

/**
 * Cancels a registration; its seat goes to the first of the waitlist. A second call gives the same answer.
 * @param registration the one that the token was sent about when not given
 * @throws NotFoundError (404) when the token never was valid; EventStartedError once the event has started
 */
export async function cancel(
  strapi: Core.Strapi,
  token: string,
  registration: string | undefined,
  now = new Date(),
): Promise<RegistrationStatus> {
  const found = await findOwnRegistration(strapi.db.connection, token, registration, now)
  const status = await withEventLock(strapi, found.event, now, (lock) => cancelInLock(lock, found.documentId))
  if (!status) throw unknownTokenError()
  return { status, event: found.eventSlug }
}

async function cancelInLock(lock: EventLock, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, queueEmails } = lock
  const registrant = await lockRegistrant(transaction, documentId)
  if (!registrant || !CANCELLABLE_STATES.includes(registrant.state)) return registrant?.state ?? null
  if (hasStarted(event, now)) throw new EventStartedError()
  queueEmails(buildEmail({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  await leaveWaitlist(lock, registrant, { state: 'cancelled' })
  return 'cancelled'
}
