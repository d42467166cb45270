import { getSignatories, type SignatoryQuery } from '@confettis/shared/api/signatories'
import type { PublicSignatory } from '@confettis/shared/domain/signatory'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** Page sizes, first and following: multiples of 2, 3 and 4 fill the rows of every layout. */
const FIRST = '24'
const MORE = '48'

/** The signatories who show their name, page by page. */
export const useSignatories = defineStore('signatories', () => {
  const http = useHttp()
  const entries = shallowRef<PublicSignatory[]>([])
  /** The cursor of the next page; `null` at the end. */
  const next = ref<string | null>(null)
  /** The query that `entries` answers. */
  const shown = ref('')
  let requestId = 0

  /** Loads the first page of a search. A query that the API refuses has no results. */
  async function load(query: SignatoryQuery) {
    const key = JSON.stringify(query)
    const id = ++requestId
    await keepLastKnownValue(shown.value === key, async () => {
      const page = await getSignatories(http, { ...query, limit: FIRST }).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 400) return { data: [], meta: { next: null } }
        throw error
      })
      // A later search has replaced this one.
      if (id !== requestId) return
      entries.value = page.data
      next.value = page.meta.next
      shown.value = key
    })
  }

  /** Adds the next page. @returns its length. @throws ApiError */
  async function loadMore(query: SignatoryQuery): Promise<number> {
    if (!next.value) return 0
    const id = ++requestId
    const page = await getSignatories(http, { ...query, after: next.value, limit: MORE })
    if (id !== requestId) return 0
    entries.value = [...entries.value, ...page.data]
    next.value = page.meta.next
    return page.data.length
  }

  return { entries, next, shown, load, loadMore }
})
