import type { RegistrationStatus, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { lockRegistrant } from '../repository'
import { enterWaitlist, isWaitlistClosed } from '../waitlist/waitlist'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { buildEmail } from '../emails'
import { findByToken, unknownTokenError } from '../find-by-token'

/**
 * Confirms a registration: it gets a seat, a place in the waitlist, or has to be approved by the team. A second call
 * changes nothing and returns the present state.
 * @throws NotFoundError (404) when the token has expired or never was valid, or registering is over
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<RegistrationStatus> {
  const holder = await findByToken(strapi.db.connection, 'register', token, now)
  if (holder.state === 'pending' && holder.hasExpired) throw unknownTokenError()
  const status =
    holder.state === 'pending'
      ? await withEventLock(strapi, holder.event, now, (lock) => confirmInLock(lock, holder.documentId))
      : holder.state
  if (!status || status === 'expired' || status === 'pending') throw unknownTokenError()
  return { status, event: holder.eventSlug }
}

/** A suspicious registrant has to be approved, as has every registrant of an event that needs approval. */
async function confirmInLock(lock: EventLock, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, queueEmails } = lock
  const registrant = await lockRegistrant(transaction, documentId)
  if (registrant?.state !== 'pending') return registrant?.state ?? null
  if (isWaitlistClosed(event, now)) return null
  const needsApproval = event.needsApproval || registrant.suspicion !== null
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({
      confirmed_at: now,
      updated_at: now,
      ...(needsApproval && { state: 'requested', told_sequence: event.sequence }),
    })
  if (!needsApproval) return enterWaitlist(lock, { ...registrant, confirmedAt: now })
  queueEmails(buildEmail({ ...registrant, state: 'requested' }, event, 'event-requested'))
  return 'requested'
}
