import type { RegistrationStanding, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { holdRegistrant } from '../repository'
import { enterLine, isLineOver } from '../waitlist/waitlist'
import { inLine, type Line } from '../waitlist/lock'
import { letterTo } from '../emails'
import { holderOf, noSuchLink } from '../find-by-token'

/**
 * Confirms what the link stands for: who comes gets a seat, a place in the line, or has to wait for the team. Doing so
 * again changes nothing, and tells how it stands.
 * @throws NotFoundError (404) when the link is no longer, or never was, valid; so is one pressed once it is too late to come
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<RegistrationStanding> {
  const holder = await holderOf(strapi.db.connection, 'register', token, now)
  if (holder.state === 'pending' && holder.hasExpired) throw noSuchLink()
  const status =
    holder.state === 'pending'
      ? await inLine(strapi, holder.event, now, (line) => prove(line, holder.documentId))
      : holder.state
  if (!status || status === 'expired' || status === 'pending') throw noSuchLink()
  return { status, event: holder.eventSlug }
}

/** The mailbox is theirs. Who looks like a machine is looked at by the team, as all are where it asked for that. */
async function prove(line: Line, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, tell } = line
  const registrant = await holdRegistrant(transaction, documentId)
  if (registrant?.state !== 'pending') return registrant?.state ?? null
  if (isLineOver(event, now)) return null
  const isAsked = event.needsApproval || registrant.suspicion !== null
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({
      confirmed_at: now,
      updated_at: now,
      ...(isAsked && { state: 'requested', told_sequence: event.sequence }),
    })
  if (!isAsked) return enterLine(line, { ...registrant, confirmedAt: now })
  tell(letterTo({ ...registrant, state: 'requested' }, event, 'event-requested'))
  return 'requested'
}
