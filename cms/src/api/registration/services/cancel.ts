import type { RegistrationStanding, RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { hasBegun } from '../../event/repository'
import { holdRegistrant } from '../repository'
import { inLine, type Line } from '../waitlist/lock'
import { leaveLine } from '../waitlist/waitlist'
import { letterTo } from '../emails'
import { heldBy, noSuchLink } from '../find-by-token'
import { TooLate } from '../too-late-error'

/** Who has something to give back. */
export const MAY_CANCEL: readonly RegistrationState[] = ['pending', 'requested', 'waiting', 'confirmed']

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
): Promise<RegistrationStanding> {
  const held = await heldBy(strapi.db.connection, token, registration, now)
  const status = await inLine(strapi, held.event, now, (line) => giveBack(line, held.documentId))
  if (!status) throw noSuchLink()
  return { status, event: held.eventSlug }
}

async function giveBack(line: Line, documentId: string): Promise<RegistrationState | null> {
  const { transaction, event, now, tell } = line
  const registrant = await holdRegistrant(transaction, documentId)
  if (!registrant || !MAY_CANCEL.includes(registrant.state)) return registrant?.state ?? null
  if (hasBegun(event, now)) throw new TooLate()
  tell(letterTo({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  await leaveLine(line, registrant, { state: 'cancelled' })
  return 'cancelled'
}
