import { createMemoryHistory, type LocationQuery } from 'vue-router'
import { createSiteRouter } from '../src/router'
import type { Address } from './address'

/** Longer than anything a page understands. */
const MAX_VALUE = 100

/** Only asked which route an address is: it goes nowhere, and knows nothing of visitors. */
const router = createSiteRouter(createMemoryHistory())

/**
 * The page that an address names: its path and the query parameters that it understands, in one order.
 * Whatever else stands in the query makes no other page.
 */
export function pageKey({ path, search }: Address): string {
  if (!search) return path
  const { query, meta } = router.resolve(path + search)
  return path + understood(query, meta.query ?? [])
}

function understood(query: LocationQuery, names: string[]): string {
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = [query[name]].flat()[0]
    if (value && value.length <= MAX_VALUE) kept.set(name, value)
  }
  return kept.size ? `?${kept}` : ''
}
