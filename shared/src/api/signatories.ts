import type { Confirmation, OwnData, SignatoryPage, SignatureInput, SignatureSummary } from '../domain/signatory.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Parameters of the public list; `after` is the `meta.next` of the page before. */
export interface SignatoryQuery {
  after?: string
  limit?: string
  kind?: string
  departement?: string
  q?: string
}

/** Signatories who made their name public, newest first. */
export const getSignatories = (http: Http, query: SignatoryQuery = {}) =>
  http.get<SignatoryPage>(
    '/signatories',
    Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')),
  )

/** Signature counts, by kind and département. */
export const getSummary = (http: Pick<Http, 'get'>) => http.get<Answer<SignatureSummary>>('/signatories/summary')

/** Signs the op-ed. The signature is stored and its email queued when this resolves. 400 with `fields`, 409 paused or closed, 429. */
export const postSignature = (http: Http, signature: SignatureInput) =>
  http.post<Answer<{ status: 'pending' }>>('/signatories', signature)

/** Confirms the submission behind an emailed token. 404 when the token is unknown or expired. */
export const confirmSignature = (http: Http, token: string) =>
  http.post<Answer<Confirmation>>('/signatories/confirm', { token })

/** Withdraws the signature and erases name and email. 404 as above. */
export const withdrawSignature = (http: Http, token: string) =>
  http.post<Answer<{ status: 'withdrawn' }>>('/signatories/withdraw', { token })

/** Everything stored about the token's signatory. 404 as above. */
export const getHeldData = (http: Http, token: string) => http.post<Answer<OwnData>>('/signatories/mine', { token })

/** Shows or hides the signatory's name in the public list. 404 as above. */
export const setVisibility = (http: Http, token: string, isPublic: boolean) =>
  http.post<Answer<{ isPublic: boolean }>>('/signatories/visibility', { token, isPublic })

/** A challenge of proof of work, as ALTCHA defines it. */
export const getChallenge = (http: Http) => http.get<Record<string, unknown>>('/altcha')
