import { holdsSeat, type RegistrationState } from '@confettis/shared/domain/registration'
import { errors } from '@strapi/utils'
import type { Registrant } from './repository'
import type { EventLock } from './waitlist/lock'
import { confirmSeat, enterWaitlist, leaveWaitlist } from './waitlist/waitlist'
import { takeSeat } from './waitlist/seats'
import { buildEmail } from './emails'

type Move = (line: EventLock, registrant: Registrant) => Promise<unknown>

/** A mistake of an editor's, beside the field. */
export const refuse = (field: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [field], message }] })

const FULL =
  'Toutes les places sont prises. Choisissez «\u00a0En liste d’attente\u00a0»\u00a0: la personne recevra la prochaine place libre.'

/** What the team can do with a registration: always through the line, never around the count of seats. */
export const MOVES: Partial<Record<RegistrationState, Move>> = {
  async confirmed(line, registrant) {
    if (holdsSeat(registrant.state)) return notThere(line, registrant)
    await takeSeatFor(line, registrant)
    const seated = await confirmSeat(line, registrant)
    line.tell(buildEmail(seated, line.event, 'event-confirmed'))
  },

  /** Whoever gives a seat back for it is the last in line. */
  async waiting(line, registrant) {
    if (holdsSeat(registrant.state)) await leaveWaitlist(line, registrant, { state: 'requested' })
    await enterWaitlist(line, registrant)
  },

  async cancelled(line, registrant) {
    line.tell(buildEmail({ ...registrant, state: 'cancelled' }, line.event, 'event-given-back'))
    await leaveWaitlist(line, registrant, { state: 'cancelled' })
  },

  async refused(line, registrant) {
    line.tell(buildEmail({ ...registrant, state: 'refused' }, line.event, 'event-refused'))
    await leaveWaitlist(line, registrant, { state: 'refused' })
  },

  async attended(line, registrant) {
    if (!holdsSeat(registrant.state)) await takeSeatFor(line, registrant)
    const { transaction, now } = line
    await transaction('registrations')
      .where({ id: registrant.id })
      .update({ state: 'attended', seated_at: registrant.seatedAt ?? now, attended_at: now, marked_at: now })
  },
}

const notThere = ({ transaction, now }: EventLock, { id }: Registrant) =>
  transaction('registrations').where({ id }).update({ state: 'confirmed', attended_at: null, marked_at: now })

/** Whoever the team knows need not have confirmed by mail. */
async function takeSeatFor({ transaction, event, now }: EventLock, { id, confirmedAt }: Registrant): Promise<void> {
  if (!(await takeSeat(transaction, event.documentId))) throw refuse('state', FULL)
  await transaction('registrations')
    .where({ id })
    .update({ confirmed_at: confirmedAt ?? now })
}
