import { useCallback } from 'react'
import type { Decision, ModeratedSignature, SignaturePage, Verb, View } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import { usePages, type Pages } from '../moderation/use-pages'

/** The list shown: a view, narrowed by a whole email or by the beginning of a name. */
export interface Query {
  view: View
  search: string
}

const isEmail = ({ search }: Query) => search.includes('@')

export function useSignatures(query: Query): Pages<ModeratedSignature> {
  const { post } = useAdminApi()
  const { view, search } = query
  const load = useCallback(
    (after?: string) =>
      isEmail({ view, search })
        ? post<SignaturePage>('/signatures/find-address', { data: { address: search } })
        : post<SignaturePage>('/signatures/find', { data: { ...filterOf({ view, search }), ...(after && { after }) } }),
    [post, view, search],
  )
  return usePages(load)
}

const filterOf = ({ view, search }: Query) => ({ view, ...(search && { name: search }) })

/** Selected signatures: some by `documentId`, or all that match the query, loaded or not. */
export type Choice = ReadonlySet<string> | 'all'
export const NO_SELECTION: Choice = new Set()

export const decisionFor = (choice: Choice, query: Query, verb: Verb): Decision =>
  choice === 'all' ? { verb, ...filterOf(query) } : { verb, view: query.view, only: [...choice] }

/** A search by email finds one signature at most. */
export const canSelectAll = (query: Query) => !isEmail(query)
