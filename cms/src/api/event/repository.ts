import { isRegistrationOpen, type Event } from '@confettis/shared/domain/event'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../http/documents'
import { toQuestions } from './questions'

export const EVENT = 'api::event.event'

type PublicEvent = Pick<
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

/** An event as registrations and their emails need it, with the link that only seat holders may see. */
export interface EventState extends PublicEvent {
  onlineUrl: string | null
}

/** The published event with that slug or `documentId`, or `null`. */
export const publishedEvent = (strapi: Core.Strapi, name: string): Promise<EventState | null> =>
  readEvent(strapi, { $or: [{ slug: name }, { documentId: name }], publishedAt: { $notNull: true } })

/** The published event, or its draft once it is unpublished. */
export async function eventOf(strapi: Core.Strapi, documentId: string): Promise<EventState | null> {
  return (
    (await readEvent(strapi, { documentId, publishedAt: { $notNull: true } })) ??
    (await readEvent(strapi, { documentId }))
  )
}

/** Published events that match `where`. */
export async function publishedEvents(strapi: Core.Strapi, where: object): Promise<EventState[]> {
  const found: Row[] = await strapi.db
    .query(EVENT)
    .findMany({ where: { ...where, publishedAt: { $notNull: true } }, populate: ['questions'] })
  return found.map(toEventState)
}

async function readEvent(strapi: Core.Strapi, where: object): Promise<EventState | null> {
  const found: Row | null = await strapi.db.query(EVENT).findOne({ where, populate: ['questions'] })
  return found && toEventState(found)
}

/** Older rows are empty in fields that were added later. */
const toEventState = (row: Row): EventState => ({
  ...(row as unknown as EventState),
  cancelled: Boolean(row.cancelled),
  needsApproval: Boolean(row.needsApproval),
  sequence: Number(row.sequence ?? 0),
  questions: toQuestions(row.questions),
})

/** From the start on, registrations do not change and no reminders are sent. */
export const hasStarted = ({ startsAt }: Pick<EventState, 'startsAt'>, now: Date): boolean => new Date(startsAt) <= now

/** Why an event takes no registrations, with a message for the visitor. */
interface ClosedReason {
  reason: 'cancelled' | 'past' | 'not-yet' | 'closed'
  message: string
}

/** @returns `null` when the event takes registrations at that moment */
export function closedReason(event: EventState, now: Date): ClosedReason | null {
  if (isRegistrationOpen(event, now.getTime())) return null
  if (event.cancelled) return { reason: 'cancelled', message: 'Cet événement n’aura pas lieu\u00a0: il est annulé.' }
  if (new Date(event.endsAt) < now) return { reason: 'past', message: 'Cet événement est passé.' }
  if (event.registrationOpensAt && new Date(event.registrationOpensAt) > now)
    return { reason: 'not-yet', message: 'Les inscriptions ne sont pas encore ouvertes.' }
  return { reason: 'closed', message: 'Les inscriptions sont closes.' }
}
