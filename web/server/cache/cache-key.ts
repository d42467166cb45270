import { createMemoryHistory, type LocationQuery } from 'vue-router'
import { createSiteRouter } from '../../src/router'
import type { PagePath } from '../http/page-path'

/** No page reads a longer parameter. */
const MAX_VALUE_LENGTH = 100

/** Only resolves URLs: it holds no state of a visitor. */
const router = createSiteRouter(createMemoryHistory())

/** The path and the query parameters that its page reads, in one order. All other parameters are dropped. */
export function cacheKey({ path, search }: PagePath): string {
  if (!search) return path
  const { query, meta } = router.resolve(path + search)
  return path + pickParameters(query, meta.query ?? [])
}

/** Whether the page of a key may be stored. Search terms make more pages than memory holds, and may be names of people. */
export function isCacheable(key: string): boolean {
  const { query, meta } = router.resolve(key)
  return !meta.uncacheable?.some((name) => name in query)
}

function pickParameters(query: LocationQuery, names: string[]): string {
  const picked = new URLSearchParams()
  for (const name of names) {
    const value = [query[name]].flat()[0]
    if (value && value.length <= MAX_VALUE_LENGTH) picked.set(name, value)
  }
  return picked.size ? `?${picked}` : ''
}
