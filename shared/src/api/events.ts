import type { Event } from '../domain/event.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Upcoming events, soonest first, or past ones, latest first. An event is past once it has ended. */
export const getEvents = (http: Http, when: 'upcoming' | 'past') => http.get<Answer<Event[]>>('/events', { when })

/** One event with its body. 404 when it is not published. */
export const getEvent = (http: Http, slug: string) => http.get<Answer<Event>>(`/events/${encodeURIComponent(slug)}`)

/** Free seats, as `Event.seatsLeft`, at most one second old. 404 as above. */
export const getSeats = (http: Pick<Http, 'get'>, slug: string) =>
  http.get<Answer<{ seatsLeft: number | null }>>(`/events/${encodeURIComponent(slug)}/seats`)
