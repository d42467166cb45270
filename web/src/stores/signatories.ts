import { getSignatories, type SignatoryQuery } from '@confettis/shared/api/signatories'
import type { PublicSignatory } from '@confettis/shared/domain/signatory'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** Names asked for at first, and at each press of the button: whole rows in two, three or four columns. */
const FIRST = '24'
const MORE = '48'

/** Those who show their name, as far as they were asked for. */
export const useSignatories = defineStore('signatories', () => {
  const http = useHttp()
  const entries = shallowRef<PublicSignatory[]>([])
  /** Where the names after these begin; `null` when there are none. */
  const next = ref<string | null>(null)
  /** What `entries` answers. */
  const shown = ref('')
  let question = 0

  /** The first names of a search. An address that the API cannot make sense of finds nobody. */
  async function load(query: SignatoryQuery) {
    const key = JSON.stringify(query)
    const mine = ++question
    await keepLastKnownValue(shown.value === key, async () => {
      const page = await getSignatories(http, { ...query, limit: FIRST }).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 400) return { data: [], meta: { next: null } }
        throw error
      })
      // Meanwhile the visitor looked for something else, and it may be there already.
      if (mine !== question) return
      entries.value = page.data
      next.value = page.meta.next
      shown.value = key
    })
  }

  /** Adds the names that follow. @returns how many came. @throws ApiError when they cannot be had now */
  async function loadMore(query: SignatoryQuery): Promise<number> {
    if (!next.value) return 0
    const mine = ++question
    const page = await getSignatories(http, { ...query, after: next.value, limit: MORE })
    if (mine !== question) return 0
    entries.value = [...entries.value, ...page.data]
    next.value = page.meta.next
    return page.data.length
  }

  return { entries, next, shown, load, loadMore }
})
