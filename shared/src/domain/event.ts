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

/** An event as published: without the online link and the attendees. Times are ISO 8601, UTC. */
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
  /** `null`: no limit. */
  capacity: number | null
  /** Exact up to `SEATS_COUNTED`, then `MANY_SEATS`; `null` when there is no capacity. */
  seatsLeft: number | null
  /** The event is cancelled; `cancelReason` is optional. */
  cancelled: boolean
  cancelReason: string | null
  /** Each registration needs the team's approval. */
  needsApproval: boolean
  /** Questions of the registration form. */
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

/** Event times are shown in this zone. */
export const EVENT_TIME_ZONE = 'Europe/Paris'

/** Whether the event is over at that moment (milliseconds). */
export function isPast(event: Pick<Event, 'endsAt'>, now: number): boolean {
  return Date.parse(event.endsAt) < now
}

/** Largest number of free seats that is published exactly. */
export const MAX_EXACT_SEATS = 10
/** Published in place of larger numbers. */
export const MANY_SEATS = MAX_EXACT_SEATS + 1

/** The published number of free seats. */
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
