import type {
  DoorList,
  DoorMarks,
  OwnRegistration,
  RegistrationChange,
  RegistrationInput,
  RegistrationStatus,
} from '../domain/registration.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Registers for an event. It is stored, and its mail queued, when this resolves. 400 with `fields`, 404 no such event, 409 past, closed or cancelled, 429. */
export const postRegistration = (http: Http, registration: RegistrationInput) =>
  http.post<Answer<{ status: 'pending' }>>('/registrations', registration)

/** Confirms what the link of the mail stands for. 404 when the link is no longer, or never was, valid. */
export const confirmRegistration = (http: Http, token: string) =>
  http.post<Answer<RegistrationStatus>>('/registrations/confirm', { token })

/** Gives the seat, or the place in the waiting list, back. The next in line gets it. 404 as above. */
export const cancelRegistration = (http: Http, token: string, registration?: string) =>
  http.post<Answer<RegistrationStatus>>('/registrations/cancel', { token, ...(registration && { registration }) })

/** All registrations of the mailbox that the link was sent to. 404 as above. */
export const getMyRegistrations = (http: Http, token: string) =>
  http.post<Answer<OwnRegistration[]>>('/registrations/mine', { token })

/** Changes what one said. 400 with `fields`, 404 as above, 409 once the event has begun. */
export const changeRegistration = (http: Http, change: RegistrationChange) =>
  http.post<Answer<OwnRegistration>>('/registrations/change', change)

/** Erases everything that is kept of that mailbox's registrations; seats are given back. 404 as above. */
export const eraseRegistrations = (http: Http, token: string) =>
  http.post<Answer<{ status: 'erased' }>>('/registrations/erase', { token })

/** Who comes, for the team at the door. 404 when the secret link was revoked, or never was one. */
export const getDoor = (http: Http, slug: string, key: string) =>
  http.post<Answer<DoorList>>(`/events/${encodeURIComponent(slug)}/door`, { key })

/** Writes ticks down, any number of times with the same outcome; gives the list as it is then. 404 as above. */
export const markAtDoor = (http: Http, slug: string, marks: DoorMarks) =>
  http.post<Answer<DoorList>>(`/events/${encodeURIComponent(slug)}/door/marks`, marks)
