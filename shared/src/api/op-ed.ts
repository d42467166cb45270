import type { OpEd } from '../domain/op-ed.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** The op-ed with its body and signature count. 404 when it is not published. */
export const getOpEd = (http: Http) => http.get<Answer<OpEd>>('/op-ed')
