import { holdsSeat, type RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import type { EventState } from '../../event/repository'
import { REGISTRANT, toRegistrant, type Registrant } from '../repository'
import { buildEmail } from '../emails'
import { withEventLock, type EventLock } from './lock'
import { releaseSeat, nextTicket, takeSeat } from './seats'

/** Seats that one transaction gives (a raised capacity may free thousands). */
const MAX_SELECTION = 100

/** Whether nobody gets a seat any more by standing in line: it has begun, and one cannot register either. */
export const isWaitlistClosed = ({ startsAt, registrationClosesAt, cancelled }: EventState, now: Date): boolean =>
  cancelled || (new Date(startsAt) <= now && new Date(registrationClosesAt ?? startsAt) <= now)

/**
 * Gives the seats that are free to those who are first in line, and tells them. First confirmations, cancellations and
 * raised capacities all come down to this.
 * @param newcomer who has just come: their seat is no promotion
 * @returns who has a seat now
 */
async function moveLine(line: EventLock, newcomer?: Registrant): Promise<Registrant[]> {
  const { transaction, event, now, tell } = line
  const seated: Registrant[] = []
  if (isWaitlistClosed(event, now)) return seated
  while (seated.length < MAX_SELECTION) {
    const first = await transaction('registrations')
      .where({ event: event.documentId, state: 'waiting' })
      .orderBy('ticket')
      .first<Row | undefined>(REGISTRANT)
    if (!first || !(await takeSeat(transaction, event.documentId))) break
    seated.push(await confirmSeat(line, toRegistrant(first)))
  }
  for (const one of seated) tell(buildEmail(one, event, one.id === newcomer?.id ? 'event-confirmed' : 'event-promoted'))
  return seated
}

/** To be called once a seat is taken for them. */
export async function confirmSeat({ transaction, event, now }: EventLock, registrant: Registrant): Promise<Registrant> {
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'confirmed', seated_at: now, told_sequence: event.sequence, updated_at: now })
  return { ...registrant, state: 'confirmed', seatedAt: now }
}

/** Stands at the end of the line; who finds a seat free has it at once. Returns the state that comes of it. */
export async function enterWaitlist(line: EventLock, registrant: Registrant): Promise<RegistrationState> {
  const { transaction, event, now, tell } = line
  const ticket = await nextTicket(transaction, event.documentId)
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'waiting', ticket, seated_at: null, told_sequence: event.sequence, updated_at: now })
  const seated = await moveLine(line, registrant)
  if (seated.some(({ id }) => id === registrant.id)) return 'confirmed'
  tell(buildEmail({ ...registrant, state: 'waiting' }, event, 'event-waiting'))
  return 'waiting'
}

/** Gives back what somebody has, a seat or a place in the line; the next in line gets it. */
export async function leaveWaitlist(line: EventLock, registrant: Registrant, columns: Row): Promise<void> {
  const { transaction, event, now } = line
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ ...columns, updated_at: now })
  if (!holdsSeat(registrant.state)) return
  await releaseSeat(transaction, event.documentId)
  await moveLine(line)
}

/** Moves the line of an event as far as it goes. Returns how many got a seat. */
export async function promoteFromWaitlist(strapi: Core.Strapi, documentId: string, now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const seated = (await withEventLock(strapi, documentId, now, (line) => moveLine(line)))?.length ?? 0
    total += seated
    if (seated < MAX_SELECTION) return total
  }
}

/** Likewise in the background; what goes wrong is done again by the job. */
export function schedulePromotion(strapi: Core.Strapi, documentId: string): void {
  promoteFromWaitlist(strapi, documentId, new Date()).catch((error: unknown) =>
    strapi.log.warn(`The line of an event did not move: ${String(error)}`),
  )
}
