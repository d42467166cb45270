import { createMemoryHistory, type LocationQuery } from 'vue-router'
import { createSiteRouter } from '../../src/router'
import type { Address } from '../http/page-path'

/** Longer than anything a page understands. */
const MAX_VALUE = 100

/** Only asked which route an address is: it goes nowhere, and knows nothing of visitors. */
const router = createSiteRouter(createMemoryHistory())

/**
 * The page that an address names: its path and the query parameters that it understands, in one order.
 * Whatever else stands in the query makes no other page.
 */
export function cacheKey({ path, search }: Address): string {
  if (!search) return path
  const { query, meta } = router.resolve(path + search)
  return path + understood(query, meta.query ?? [])
}

/**
 * Whether a page may be kept under its key. What visitors make up, such as the name they look for, makes more pages than
 * can be kept, and is none of the next visitor's business.
 */
export function isCacheable(key: string): boolean {
  const { query, meta } = router.resolve(key)
  return !meta.madeUp?.some((name) => name in query)
}

function understood(query: LocationQuery, names: string[]): string {
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = [query[name]].flat()[0]
    if (value && value.length <= MAX_VALUE) kept.set(name, value)
  }
  return kept.size ? `?${kept}` : ''
}
