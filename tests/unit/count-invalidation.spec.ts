import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { cacheFor, invalidateCounts } = cms('./dist/src/cache/index.js') as typeof import('../../cms/src/cache')
const { cacheKey } = cms('./dist/src/cache/cache-key.js') as typeof import('../../cms/src/cache/cache-key')

const PAGE = '/api/pages/home'
const LIST = '/api/signatories?kind=company'
const SUMMARY = '/api/signatories/summary'

describe('a count drops pages seldom', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const keep = (key: string) => cacheFor(key).produce(key, () => Promise.resolve({ status: 200, body: '{}' }))
  const isCacheable = (key: string) => cacheFor(key).get(key) !== undefined

  it('lists and the summary at every settlement, pages every ten seconds at most', async () => {
    invalidateCounts()
    for (let second = 0; second < 3; second++) {
      for (const key of [PAGE, LIST, SUMMARY]) await keep(key)
      invalidateCounts()
      expect([PAGE, LIST, SUMMARY].map(isCacheable)).toEqual([true, false, false])
      vi.advanceTimersByTime(1_000)
    }
    vi.advanceTimersByTime(7_000)
    expect(isCacheable(PAGE)).toBe(false)
    await keep(PAGE)
    vi.advanceTimersByTime(20_000)
    expect(isCacheable(PAGE)).toBe(true)
  })

  it('and answers about signatories are kept by their address, like others', () => {
    expect(cacheKey('/api/signatories?q=a&kind=company')).toBe(cacheKey('/api/signatories?kind=company&q=a'))
    expect(cacheKey(SUMMARY)).toBe(SUMMARY)
    for (const path of ['/api/signatories/confirm', '/api/signatories/mine', '/api/signatories/12'])
      expect(cacheKey(path)).toBeNull()
  })
})
