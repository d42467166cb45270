import type { OwnTestimony, Testimony } from '../domain/testimony.js'
import type { TestimonyInput } from '../domain/testimony-submission.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Published stories, newest first. */
export const getTestimonies = (http: Http) => http.get<Answer<Testimony[]>>('/testimonies')

/** One story. 404 when it is not published. */
export const getTestimony = (http: Http, slug: string) =>
  http.get<Answer<Testimony>>(`/testimonies/${encodeURIComponent(slug)}`)

/** Tells a story. It is stored, and its mail queued, when this resolves. 400 with `fields`, 422 for a picture that is none, 429. */
export const postTestimony = (http: Http, testimony: TestimonyInput, picture?: Blob) =>
  http.postFiles<Answer<{ status: 'pending' }>>('/testimonies', testimony, picture ? { picture } : {})

/** Says that the mailbox is the author's. 404 when the link is no longer, or never was, valid. */
export const confirmTestimony = (http: Http, token: string) =>
  http.post<Answer<OwnTestimony>>('/testimonies/confirm', { token })

/** The story of the holder of the link, and where it stands. 404 as above. */
export const getMyTestimony = (http: Http, token: string) =>
  http.post<Answer<OwnTestimony>>('/testimonies/mine', { token })

/** Takes the story back and erases it, with its picture, wherever it stands. 404 as above. */
export const eraseTestimony = (http: Http, token: string) =>
  http.post<Answer<{ status: 'erased' }>>('/testimonies/erase', { token })
