import { holdsSeat, type RegistrationState } from '@confettis/shared/domain/registration'
import { errors } from '@strapi/utils'
import type { Registrant } from './repository'
import type { EventLock } from './waitlist/lock'
import { confirmSeat, enterWaitlist, leaveWaitlist } from './waitlist/waitlist'
import { takeSeat } from '../event/seats'
import { buildEmail } from './emails'

type Move = (lock: EventLock, registrant: Registrant) => Promise<unknown>

/** The error to throw when an editor has to correct a field. */
export const refuse = (field: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [field], message }] })

const FULL =
  'Toutes les places sont prises. Choisissez «\u00a0En liste d’attente\u00a0»\u00a0: la personne recevra la prochaine place libre.'

/** The states that the team can choose. Seats and waitlist are updated with them. */
export const MOVES: Partial<Record<RegistrationState, Move>> = {
  async confirmed(lock, registrant) {
    if (holdsSeat(registrant.state)) return markAbsent(lock, registrant)
    await takeSeatFor(lock, registrant)
    const seated = await confirmSeat(lock, registrant)
    lock.queueEmails(buildEmail(seated, lock.event, 'event-confirmed'))
  },

  /** A registrant who held a seat goes to the end of the waitlist. */
  async waiting(lock, registrant) {
    if (holdsSeat(registrant.state)) await leaveWaitlist(lock, registrant, { state: 'requested' })
    await enterWaitlist(lock, registrant)
  },

  async cancelled(lock, registrant) {
    lock.queueEmails(buildEmail({ ...registrant, state: 'cancelled' }, lock.event, 'event-given-back'))
    await leaveWaitlist(lock, registrant, { state: 'cancelled' })
  },

  async refused(lock, registrant) {
    lock.queueEmails(buildEmail({ ...registrant, state: 'refused' }, lock.event, 'event-refused'))
    await leaveWaitlist(lock, registrant, { state: 'refused' })
  },

  async attended(lock, registrant) {
    if (!holdsSeat(registrant.state)) await takeSeatFor(lock, registrant)
    const { transaction, now } = lock
    await transaction('registrations')
      .where({ id: registrant.id })
      .update({ state: 'attended', seated_at: registrant.seatedAt ?? now, attended_at: now, marked_at: now })
  },
}

const markAbsent = ({ transaction, now }: EventLock, { id }: Registrant) =>
  transaction('registrations').where({ id }).update({ state: 'confirmed', attended_at: null, marked_at: now })

/** Counts as confirmed, even if the registrant has not confirmed by email. */
async function takeSeatFor({ transaction, event, now }: EventLock, { id, confirmedAt }: Registrant): Promise<void> {
  if (!(await takeSeat(transaction, event.documentId))) throw refuse('state', FULL)
  await transaction('registrations')
    .where({ id })
    .update({ confirmed_at: confirmedAt ?? now })
}
