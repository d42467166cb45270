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

/** Registers for an event. The registration is stored and its email queued when this resolves. 400 with `fields`, 404 no such event, 409 past, closed or cancelled, 429. */
export const postRegistration = (http: Http, registration: RegistrationInput) =>
  http.post<Answer<{ status: 'pending' }>>('/registrations', registration)

/** Confirms the submission behind an emailed token. 404 when the token is unknown or expired. */
export const confirmRegistration = (http: Http, token: string) =>
  http.post<Answer<RegistrationStatus>>('/registrations/confirm', { token })

/** Cancels a registration; its seat goes to the first in the waitlist. 404 as above. */
export const cancelRegistration = (http: Http, token: string, registration?: string) =>
  http.post<Answer<RegistrationStatus>>('/registrations/cancel', { token, ...(registration && { registration }) })

/** All registrations of the token's mailbox. 404 as above. */
export const getMyRegistrations = (http: Http, token: string) =>
  http.post<Answer<OwnRegistration[]>>('/registrations/mine', { token })

/** Changes the details of a registration. 400 with `fields`, 404 as above, 409 once the event has started. */
export const changeRegistration = (http: Http, change: RegistrationChange) =>
  http.post<Answer<OwnRegistration>>('/registrations/change', change)

/** Erases all registrations of the token's mailbox and releases their seats. 404 as above. */
export const eraseRegistrations = (http: Http, token: string) =>
  http.post<Answer<{ status: 'erased' }>>('/registrations/erase', { token })

/** The attendee list for check-in. 404 when the check-in key is unknown or revoked. */
export const getDoor = (http: Http, slug: string, key: string) =>
  http.post<Answer<DoorList>>(`/events/${encodeURIComponent(slug)}/door`, { key })

/** Records check-in marks (idempotent) and returns the updated list. 404 as above. */
export const markAtDoor = (http: Http, slug: string, marks: DoorMarks) =>
  http.post<Answer<DoorList>>(`/events/${encodeURIComponent(slug)}/door/marks`, marks)
