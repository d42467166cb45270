import type { Supporter } from '../domain/supporter.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Supporters, in the editors' order. */
export const getSupporters = (http: Http) => http.get<Answer<Supporter[]>>('/supporters')
