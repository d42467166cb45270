import type { Art } from './art.js'
import type { Picture } from './media.js'
import type { Question } from './question.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'

export interface Speaker {
  name: string
  role: string | null
  portrait: Picture | null
}

/** An event, as anybody may see it: never the online link, never who comes. Moments are ISO 8601, UTC. */
export interface Event {
  documentId: string
  title: string
  slug: string
  startsAt: string
  endsAt: string
  online: boolean
  place: string | null
  address: string | null
  summary: string
  body: RichText | null
  speakers: Speaker[]
  /** `null`: as many as want to come. */
  capacity: number | null
  /** Exact up to `SEATS_COUNTED`, then `MANY_SEATS`; `null` when there is no capacity. */
  seatsLeft: number | null
  /** It does not take place; `cancelReason` says why, if the team does. */
  cancelled: boolean
  cancelReason: string | null
  /** The team looks at each registration before it gets a seat. */
  needsApproval: boolean
  /** What one is asked to register, beside who one is. */
  questions: Question[]
  /** Goes up by one when time or place changes (RFC 5545, 3.8.7.4). */
  sequence: number
  registrationOpensAt: string | null
  registrationClosesAt: string | null
  replayUrl: string | null
  art: Art | null
  seo: Seo | null
  updatedAt: string
}

/** Events are told in the time of the place they are made for. */
export const EVENT_TIME_ZONE = 'Europe/Paris'

/** Whether the event is over at that moment (milliseconds). */
export function isPast(event: Pick<Event, 'endsAt'>, now: number): boolean {
  return Date.parse(event.endsAt) < now
}

/** Up to so many seats the number is told. */
export const MAX_EXACT_SEATS = 10
/** What stands for more seats than are counted. */
export const MANY_SEATS = MAX_EXACT_SEATS + 1

/** The seats left, as anybody may know them. */
export const publicSeats = (left: number): number => Math.min(Math.max(left, 0), MANY_SEATS)

/** Whether one can register at that moment (milliseconds): not past, not cancelled, inside the window. */
export function isRegistrationOpen(
  event: Pick<Event, 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'cancelled'>,
  now: number,
): boolean {
  const opens = event.registrationOpensAt ? Date.parse(event.registrationOpensAt) : -Infinity
  const closes = event.registrationClosesAt ? Date.parse(event.registrationClosesAt) : Date.parse(event.startsAt)
  return !event.cancelled && !isPast(event, now) && opens <= now && now < closes
}
