import type { Art } from './art.js'
import type { Picture } from './media.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'

export interface Speaker {
  name: string
  role: string | null
  portrait: Picture | null
}

/** An event, as anybody may see it: never the online link, never who comes. Moments are ISO 8601, UTC. */
export interface Event {
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
  /** `null` when there is no capacity. */
  seatsLeft: number | null
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

/** Whether one can register at that moment (milliseconds): not past, inside the window. */
export function isRegistrationOpen(
  event: Pick<Event, 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'>,
  now: number,
): boolean {
  const opens = event.registrationOpensAt ? Date.parse(event.registrationOpensAt) : -Infinity
  const closes = event.registrationClosesAt ? Date.parse(event.registrationClosesAt) : Date.parse(event.startsAt)
  return !isPast(event, now) && opens <= now && now < closes
}
