import { holdsSeat, type RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import type { EventNow } from '../../event/repository'
import { REGISTRANT, toRegistrant, type Registrant } from '../repository'
import { letterTo } from '../emails'
import { inLine, type Line } from './lock'
import { giveSeatBack, nextTicket, takeSeat } from './seats'

/** Seats that one transaction gives (a raised capacity may free thousands). */
const MOST = 100

/** Whether nobody gets a seat any more by standing in line: it has begun, and one cannot register either. */
export const isLineOver = ({ startsAt, registrationClosesAt, cancelled }: EventNow, now: Date): boolean =>
  cancelled || (new Date(startsAt) <= now && new Date(registrationClosesAt ?? startsAt) <= now)

/**
 * Gives the seats that are free to those who are first in line, and tells them. First confirmations, cancellations and
 * raised capacities all come down to this.
 * @param newcomer who has just come: their seat is no promotion
 * @returns who has a seat now
 */
async function moveLine(line: Line, newcomer?: Registrant): Promise<Registrant[]> {
  const { transaction, event, now, tell } = line
  const seated: Registrant[] = []
  if (isLineOver(event, now)) return seated
  while (seated.length < MOST) {
    const first = await transaction('registrations')
      .where({ event: event.documentId, state: 'waiting' })
      .orderBy('ticket')
      .first<Row | undefined>(REGISTRANT)
    if (!first || !(await takeSeat(transaction, event.documentId))) break
    seated.push(await beSeated(line, toRegistrant(first)))
  }
  for (const one of seated) tell(letterTo(one, event, one.id === newcomer?.id ? 'event-confirmed' : 'event-promoted'))
  return seated
}

/** To be called once a seat is taken for them. */
export async function beSeated({ transaction, event, now }: Line, registrant: Registrant): Promise<Registrant> {
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'confirmed', seated_at: now, told_sequence: event.sequence, updated_at: now })
  return { ...registrant, state: 'confirmed', seatedAt: now }
}

/** Stands at the end of the line; who finds a seat free has it at once. Returns the state that comes of it. */
export async function enterLine(line: Line, registrant: Registrant): Promise<RegistrationState> {
  const { transaction, event, now, tell } = line
  const ticket = await nextTicket(transaction, event.documentId)
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ state: 'waiting', ticket, seated_at: null, told_sequence: event.sequence, updated_at: now })
  const seated = await moveLine(line, registrant)
  if (seated.some(({ id }) => id === registrant.id)) return 'confirmed'
  tell(letterTo({ ...registrant, state: 'waiting' }, event, 'event-waiting'))
  return 'waiting'
}

/** Gives back what somebody has, a seat or a place in the line; the next in line gets it. */
export async function leaveLine(line: Line, registrant: Registrant, columns: Row): Promise<void> {
  const { transaction, event, now } = line
  await transaction('registrations')
    .where({ id: registrant.id })
    .update({ ...columns, updated_at: now })
  if (!holdsSeat(registrant.state)) return
  await giveSeatBack(transaction, event.documentId)
  await moveLine(line)
}

/** Moves the line of an event as far as it goes. Returns how many got a seat. */
export async function moveLineOf(strapi: Core.Strapi, documentId: string, now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const seated = (await inLine(strapi, documentId, now, (line) => moveLine(line)))?.length ?? 0
    total += seated
    if (seated < MOST) return total
  }
}

/** Likewise in the background; what goes wrong is done again by the job. */
export function moveLineSoon(strapi: Core.Strapi, documentId: string): void {
  moveLineOf(strapi, documentId, new Date()).catch((error: unknown) =>
    strapi.log.warn(`The line of an event did not move: ${String(error)}`),
  )
}
