import type { Lever } from '../domain/lever.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** All levers, in order. */
export const getLevers = (http: Http) => http.get<Answer<Lever[]>>('/levers')

/** One lever with its body. 404 when it is not published. */
export const getLever = (http: Http, slug: string) => http.get<Answer<Lever>>(`/levers/${encodeURIComponent(slug)}`)
