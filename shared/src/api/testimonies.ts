import type { Testimony } from '../domain/testimony.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Published stories, newest first. */
export const getTestimonies = (http: Http) => http.get<Answer<Testimony[]>>('/testimonies')

/** One story. 404 when it is not published. */
export const getTestimony = (http: Http, slug: string) =>
  http.get<Answer<Testimony>>(`/testimonies/${encodeURIComponent(slug)}`)
