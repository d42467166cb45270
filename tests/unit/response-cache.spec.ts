import { createRequire } from 'node:module'
import { describe, expect, it, vi } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { ResponseCache } = cms(
  './dist/src/cache/response-cache.js',
) as typeof import('../../cms/src/cache/response-cache')
const { cacheKey } = cms('./dist/src/cache/cache-key.js') as typeof import('../../cms/src/cache/cache-key')

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 5, value))

describe('the cache of answers', () => {
  it('makes an answer once, however many ask at the same time', async () => {
    const cache = new ResponseCache(0)
    const make = vi.fn(() => later({ status: 200, body: '[]' }))
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => cache.produce('/api/levers', make)))
    expect(make).toHaveBeenCalledTimes(1)
    expect(new Set(answers).size).toBe(1)
    expect(cache.get('/api/levers')).toBe(answers[0])
  })

  it('keeps no answer whose making began before a write, and gives it to nobody who asks afterwards', async () => {
    const cache = new ResponseCache(0)
    const old = cache.produce('/api/levers', () => later({ status: 200, body: 'old' }))
    cache.drop()
    const fresh = await cache.produce('/api/levers', () => later({ status: 200, body: 'new' }))
    await old
    expect(fresh.body.toString()).toBe('new')
    expect(cache.get('/api/levers')?.body.toString()).toBe('new')
  })

  it('keeps no failure', async () => {
    const cache = new ResponseCache(0)
    await cache.produce('/api/levers/none', async () => ({ status: 404, body: '{}' }))
    expect(cache.get('/api/levers/none')).toBeUndefined()
    await expect(cache.produce('/api/levers', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect((await cache.produce('/api/levers', async () => ({ status: 200, body: '[]' }))).status).toBe(200)
  })

  it('knows an address by its path and its parameters, in any order', () => {
    expect(cacheKey('/api/levers')).toBe('/api/levers')
    expect(cacheKey('/api/x?b=1')).toBeNull()
    expect(cacheKey('/api/events?when=past&a=1')).toBe(cacheKey('/api/events?a=1&when=past'))
    expect(cacheKey('/api/levers/?&&')).toBe('/api/levers')
    expect(cacheKey(`/api/levers?${'&'.repeat(400)}`)).toBe('/api/levers')
    for (const path of [
      '/api/messages',
      '/api/health',
      '/admin/init',
      '/api/levers/a/b',
      '/api/levers//',
      '/api/levers?a=1#b',
      `/api/pages/${'a'.repeat(400)}`,
    ]) {
      expect(cacheKey(path)).toBeNull()
    }
  })

  it('takes nothing for something else: what follows a second question mark belongs to what is asked', () => {
    const asked = cacheKey('/api/signatories?q=Dupont?x')
    expect(asked).toBe('/api/signatories?q=Dupont%3Fx')
    expect(asked).not.toBe(cacheKey('/api/signatories?q=Dupont'))
  })
})
