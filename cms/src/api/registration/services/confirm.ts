import type { RegistrationStatus, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { lockRegistrant } from '../repository'
import { enterWaitlist, isWaitlistClosed } from '../waitlist/waitlist'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { buildEmail } from '../emails'
import { holderOf, unknownTokenError } from '../find-by-token'

/**
 * Confirms what the link stands for: who comes gets a seat, a place in the line, or has to wait for the team. Doing so
 * again changes nothing, and tells how it stands.
 * @throws NotFoundError (404) when the link is no longer, or never was, valid; so is one pressed once it is too late to come
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<RegistrationStatus> {
  const holder = await holderOf(strapi.db.connection, 'register', token, now)
  if (holder.state === 'pending' && holder.hasExpired) throw unknownTokenError()
  const status =
    holder.state === 'pending'
      ? await withEventLock(strapi, holder.event, now, (line) => prove(line, holder.documentId))
      : holder.state
  if (!status || status === 'expired' || status === 'pending') throw unknownTokenError()
  return { status, event: holder.eventSlug }
}

/** The mailbox is theirs. Who looks like a machine is looked at by the team, as all are where it asked for that. */
async function prove(line: EventLock, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, tell } = line
  const registrant = await lockRegistrant(transaction, documentId)
  if (registrant?.state !== 'pending') return registrant?.state ?? null
  if (isWaitlistClosed(event, now)) return null
  const isAsked = event.needsApproval || registrant.suspicion !== null
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({
      confirmed_at: now,
      updated_at: now,
      ...(isAsked && { state: 'requested', told_sequence: event.sequence }),
    })
  if (!isAsked) return enterWaitlist(line, { ...registrant, confirmedAt: now })
  tell(buildEmail({ ...registrant, state: 'requested' }, event, 'event-requested'))
  return 'requested'
}
