import { useCallback } from 'react'
import type { Decision, ModeratedSignature, SignaturePage, Verb, View } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import { usePages, type Pages } from '../moderation/use-pages'

/** What is looked at: a view, and in it what was typed: an address as a whole, or how a name begins. */
export interface Query {
  view: View
  search: string
}

const isAddress = ({ search }: Query) => search.includes('@')

export function useSignatures(query: Query): Pages<ModeratedSignature> {
  const { post } = useAdminApi()
  const { view, search } = query
  const load = useCallback(
    (after?: string) =>
      isAddress({ view, search })
        ? post<SignaturePage>('/signatures/find-address', { data: { address: search } })
        : post<SignaturePage>('/signatures/find', { data: { ...filterOf({ view, search }), ...(after && { after }) } }),
    [post, view, search],
  )
  return usePages(load)
}

const filterOf = ({ view, search }: Query) => ({ view, ...(search && { name: search }) })

/** Who is chosen: some by name, or everybody whom the query finds, shown or not. */
export type Choice = ReadonlySet<string> | 'all'
export const NOBODY: Choice = new Set()

/** What a button decides over whom. */
export const decisionOver = (choice: Choice, query: Query, verb: Verb): Decision =>
  choice === 'all' ? { verb, ...filterOf(query) } : { verb, view: query.view, only: [...choice] }

/** Everybody found can be meant at once only where more may be found than are shown. */
export const canMeanAll = (query: Query) => !isAddress(query)
