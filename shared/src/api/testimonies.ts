import type { OwnTestimony, Testimony } from '../domain/testimony.js'
import type { TestimonyInput } from '../domain/testimony-submission.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Published testimonies, newest first. */
export const getTestimonies = (http: Http) => http.get<Answer<Testimony[]>>('/testimonies')

/** One testimony. 404 when it is not published. */
export const getTestimony = (http: Http, slug: string) =>
  http.get<Answer<Testimony>>(`/testimonies/${encodeURIComponent(slug)}`)

/** Submits a testimony. It is stored and its email queued when this resolves. 400 with `fields`, 422 when the picture is not an image, 429. */
export const postTestimony = (http: Http, testimony: TestimonyInput, picture?: Blob) =>
  http.postFiles<Answer<{ status: 'pending' }>>('/testimonies', testimony, picture ? { picture } : {})

/** Confirms the author's mailbox. 404 when the token is unknown or expired. */
export const confirmTestimony = (http: Http, token: string) =>
  http.post<Answer<OwnTestimony>>('/testimonies/confirm', { token })

/** The author's own testimony and its state. 404 as above. */
export const getMyTestimony = (http: Http, token: string) =>
  http.post<Answer<OwnTestimony>>('/testimonies/mine', { token })

/** Erases the testimony and its picture, whatever its state. 404 as above. */
export const eraseTestimony = (http: Http, token: string) =>
  http.post<Answer<{ status: 'erased' }>>('/testimonies/erase', { token })
