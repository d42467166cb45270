import { holdsSeat, type RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import type { EventState } from '../../event/repository'
import { REGISTRANT_COLUMNS, toRegistrant, type Registrant } from '../repository'
import { buildEmail } from '../emails'
import { withEventLock, type EventLock } from './lock'
import { releaseSeat, nextTicket, takeSeat } from '../../event/seats'

/** Seats that one transaction gives: a raised capacity may free thousands. */
const MAX_PROMOTIONS = 100

/** Whether the waitlist gives no more seats: the event is cancelled, or has started and registration is closed. */
export const isWaitlistClosed = ({ startsAt, registrationClosesAt, cancelled }: EventState, now: Date): boolean =>
  cancelled || (new Date(startsAt) <= now && new Date(registrationClosesAt ?? startsAt) <= now)

/**
 * Gives free seats to the first of the waitlist and queues their emails. First confirmations, cancellations and raised
 * capacities all end here.
 * @param newcomer has just joined the waitlist: gets a confirmation and not a promotion
 * @returns the registrants who got a seat
 */
async function giveFreeSeats(lock: EventLock, newcomer?: Registrant): Promise<Registrant[]> {
  const { transaction, event, now, queueEmails } = lock
  const seated: Registrant[] = []
  if (isWaitlistClosed(event, now)) return seated
  while (seated.length < MAX_PROMOTIONS) {
    const first = await transaction('registrations')
      .where({ event: event.documentId, state: 'waiting' })
      .orderBy('ticket')
      .first<Row | undefined>(REGISTRANT_COLUMNS)
    if (!first || !(await takeSeat(transaction, event.documentId))) break
    seated.push(await confirmSeat(lock, toRegistrant(first)))
  }
  for (const registrant of seated)
    queueEmails(buildEmail(registrant, event, registrant.id === newcomer?.id ? 'event-confirmed' : 'event-promoted'))
  return seated
}

/** Marks a registrant as confirmed. The seat must have been taken by `takeSeat`. */
export async function confirmSeat({ transaction, event, now }: EventLock, registrant: Registrant): Promise<Registrant> {
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'confirmed', seated_at: now, told_sequence: event.sequence, updated_at: now })
  return { ...registrant, state: 'confirmed', seatedAt: now }
}

/** Adds a registrant to the end of the waitlist; a free seat is given at once. Returns the resulting state. */
export async function enterWaitlist(lock: EventLock, registrant: Registrant): Promise<RegistrationState> {
  const { transaction, event, now, queueEmails } = lock
  const ticket = await nextTicket(transaction, event.documentId)
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'waiting', ticket, seated_at: null, told_sequence: event.sequence, updated_at: now })
  const seated = await giveFreeSeats(lock, registrant)
  if (seated.some(({ id }) => id === registrant.id)) return 'confirmed'
  queueEmails(buildEmail({ ...registrant, state: 'waiting' }, event, 'event-waiting'))
  return 'waiting'
}

/** Releases a seat or a place in the waitlist; the seat goes to the first of the waitlist. */
export async function leaveWaitlist(lock: EventLock, registrant: Registrant, columns: Row): Promise<void> {
  const { transaction, event, now } = lock
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ ...columns, updated_at: now })
  if (!holdsSeat(registrant.state)) return
  await releaseSeat(transaction, event.documentId)
  await giveFreeSeats(lock)
}

/** Gives all free seats of an event to its waitlist. Returns how many. */
export async function promoteFromWaitlist(strapi: Core.Strapi, documentId: string, now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const seated = (await withEventLock(strapi, documentId, now, (lock) => giveFreeSeats(lock)))?.length ?? 0
    total += seated
    if (seated < MAX_PROMOTIONS) return total
  }
}

/** The same in the background. After an error the job `move-lines` does it. */
export function schedulePromotion(strapi: Core.Strapi, documentId: string): void {
  promoteFromWaitlist(strapi, documentId, new Date()).catch((error: unknown) =>
    strapi.log.warn(`The waitlist of an event could not be promoted: ${String(error)}`),
  )
}
