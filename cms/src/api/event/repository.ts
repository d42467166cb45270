import { isRegistrationOpen, type Event } from '@confettis/shared/domain/event'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../http/documents'
import { toQuestions } from './questions'

export const EVENT = 'api::event.event'

type Told = Pick<
  Event,
  | 'documentId'
  | 'title'
  | 'slug'
  | 'startsAt'
  | 'endsAt'
  | 'online'
  | 'place'
  | 'address'
  | 'summary'
  | 'capacity'
  | 'cancelled'
  | 'cancelReason'
  | 'needsApproval'
  | 'questions'
  | 'sequence'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'replayUrl'
>

/** An event as registering and its mails know it: with what only those who have a seat may know. */
export interface EventState extends Told {
  onlineUrl: string | null
}

/** The published event with that slug or `documentId`, or `null`. */
export const publishedEvent = (strapi: Core.Strapi, name: string): Promise<EventState | null> =>
  readEvent(strapi, { $or: [{ slug: name }, { documentId: name }], publishedAt: { $notNull: true } })

/** The event as it is published; as it is written, when it is not published any more. */
export async function eventOf(strapi: Core.Strapi, documentId: string): Promise<EventState | null> {
  return (
    (await readEvent(strapi, { documentId, publishedAt: { $notNull: true } })) ??
    (await readEvent(strapi, { documentId }))
  )
}

/** Published events, such as `where` asks. */
export async function publishedEvents(strapi: Core.Strapi, where: object): Promise<EventState[]> {
  const found: Row[] = await strapi.db
    .query(EVENT)
    .findMany({ where: { ...where, publishedAt: { $notNull: true } }, populate: ['questions'] })
  return found.map(toEventNow)
}

async function readEvent(strapi: Core.Strapi, where: object): Promise<EventState | null> {
  const found: Row | null = await strapi.db.query(EVENT).findOne({ where, populate: ['questions'] })
  return found && toEventNow(found)
}

/** Events from before a field was there have nothing in it. */
const toEventNow = (row: Row): EventState => ({
  ...(row as unknown as EventState),
  cancelled: Boolean(row.cancelled),
  needsApproval: Boolean(row.needsApproval),
  sequence: Number(row.sequence ?? 0),
  questions: toQuestions(row.questions),
})

/** Whether it has begun: from then on nobody changes what they said, and nobody is reminded. */
export const hasStarted = ({ startsAt }: Pick<EventState, 'startsAt'>, now: Date): boolean => new Date(startsAt) <= now

/** Why nobody can register, in words for who tries. */
interface ClosedReason {
  reason: 'cancelled' | 'past' | 'not-yet' | 'closed'
  message: string
}

/** Whether the event takes registrations at that moment; `null` when it does. */
export function closedReason(event: EventState, now: Date): ClosedReason | null {
  if (isRegistrationOpen(event, now.getTime())) return null
  if (event.cancelled) return { reason: 'cancelled', message: 'Cet événement n’aura pas lieu\u00a0: il est annulé.' }
  if (new Date(event.endsAt) < now) return { reason: 'past', message: 'Cet événement est passé.' }
  if (event.registrationOpensAt && new Date(event.registrationOpensAt) > now)
    return { reason: 'not-yet', message: 'Les inscriptions ne sont pas encore ouvertes.' }
  return { reason: 'closed', message: 'Les inscriptions sont closes.' }
}
