import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RenderCache, type Assessment } from '../../web/server/cache/render-cache'

const page = (text: string, status = 200, size = 100) => ({ text, status, size, checkedAt: Date.now() })
type TestPage = ReturnType<typeof page>

function cacheWith(
  overrides: {
    render?: () => Promise<TestPage>
    validate?: () => Assessment | Promise<Assessment>
    maxBytes?: number
    revalidatesFirst?: boolean
  } = {},
) {
  const render = vi.fn(overrides.render ?? (() => Promise.resolve(page('first'))))
  const validate = vi.fn(overrides.validate ?? Date.now)
  const onError = vi.fn()
  return {
    render,
    validate,
    onError,
    cache: new RenderCache<TestPage>({
      render,
      validate,
      onError,
      maxBytes: overrides.maxBytes,
      revalidatesFirst: overrides.revalidatesFirst,
    }),
  }
}

/** Lets everything that was begun in the background come to its end. */
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a page that is not cached', () => {
  it('an unknown page is rendered once for a thousand simultaneous visitors', async () => {
    const { cache, render } = cacheWith({
      render: () => new Promise((resolve) => setTimeout(resolve, 50, page('first'))),
    })
    const visits = Array.from({ length: 1_000 }, () => cache.get('/'))
    await vi.advanceTimersByTimeAsync(50)
    expect((await Promise.all(visits)).every((entry) => entry.page.text === 'first')).toBe(true)
    expect(render).toHaveBeenCalledTimes(1)
    expect(cache.renderCount).toBe(1)
  })

  it('a page is rendered again after a failed render', async () => {
    const { cache, render } = cacheWith()
    render.mockRejectedValueOnce(new Error('broken'))
    await expect(cache.get('/')).rejects.toThrow('broken')
    expect((await cache.get('/')).page.text).toBe('first')
  })

  it.each([404, 503, 302])('a page with status %i is not cached', async (status) => {
    const { cache } = cacheWith({ render: () => Promise.resolve(page('no page', status)) })
    expect((await cache.get('/')).page.status).toBe(status)
    expect(cache.has('/')).toBe(false)
  })
})

describe('a cached page', () => {
  it('a cached page is sent for a second without revalidation', async () => {
    const { cache, validate, render } = cacheWith()
    await cache.get('/')
    vi.advanceTimersByTime(1_000)
    expect(cache.peek('/')?.page.text).toBe('first')
    await settled()
    expect(validate).not.toHaveBeenCalled()
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('an older page is sent at once, with one revalidation for all visitors', async () => {
    const { cache, validate, render } = cacheWith()
    await cache.get('/')
    vi.advanceTimersByTime(1_500)
    for (let visitor = 0; visitor < 100; visitor++) expect(cache.peek('/')?.page.text).toBe('first')
    await settled()
    expect(validate).toHaveBeenCalledTimes(1)
    expect(render, 'nothing changed, nothing is rendered').toHaveBeenCalledTimes(1)
    cache.peek('/')
    await settled()
    expect(validate, 'it is fresh again').toHaveBeenCalledTimes(1)
  })

  it('the age of a page is the age of its data', async () => {
    const { cache, validate } = cacheWith({
      render: () => Promise.resolve({ ...page('first'), checkedAt: Date.now() - 900 }),
      validate: () => Date.now() - 400,
    })
    await cache.get('/')
    for (const [later, looks] of [
      [100, 0],
      [1, 1],
      [600, 1],
      [1, 2],
    ] as const) {
      vi.advanceTimersByTime(later)
      cache.peek('/')
      await settled()
      expect(validate).toHaveBeenCalledTimes(looks)
    }
  })

  it('a page is rendered again when its data changed', async () => {
    const { cache, render } = cacheWith({ validate: () => 'changed' })
    await cache.get('/')
    render.mockResolvedValueOnce(page('second'))
    vi.advanceTimersByTime(1_500)
    expect(cache.peek('/')?.page.text).toBe('first')
    await settled()
    expect(cache.peek('/')?.page.text).toBe('second')
  })

  it('a page that is 404 now is dropped', async () => {
    const { cache, render } = cacheWith({ validate: () => 'changed' })
    await cache.get('/')
    render.mockResolvedValue(page('gone', 404))
    await cache.revalidate('/')
    expect(cache.has('/')).toBe(false)
    expect((await cache.get('/')).page.status).toBe(404)
  })

  it('a page stays, marked as stale, while the CMS is away', async () => {
    const { cache, validate } = cacheWith()
    await cache.get('/')
    validate.mockReturnValueOnce('unknown')
    vi.advanceTimersByTime(60_000)
    await cache.revalidate('/')
    expect(cache.peek('/')).toMatchObject({ page: { text: 'first' }, stale: true, checkedAt: Date.now() - 60_000 })
    await settled()
    expect(cache.peek('/')).toMatchObject({ stale: false, checkedAt: Date.now() })
  })

  it.each([
    ['comes out as an outage', () => Promise.resolve(page('sorry', 503))],
    ['fails', () => Promise.reject(new Error('broken'))],
  ])('a cached page stays when rendering it again %s', async (_, failing) => {
    const { cache, render } = cacheWith({ validate: () => 'changed' })
    await cache.get('/')
    render.mockImplementationOnce(failing)
    await cache.revalidate('/')
    expect(cache.peek('/')).toMatchObject({ page: { text: 'first' }, stale: true })
  })
})

describe('a page without background revalidation', () => {
  it('a page without background revalidation is revalidated before it is sent, once for all visitors', async () => {
    const { cache, render, validate } = cacheWith({ validate: () => 'changed', revalidatesFirst: true })
    await cache.get('/?q')
    vi.advanceTimersByTime(3_600_000)
    render.mockResolvedValueOnce(page('second'))
    const visits = await Promise.all(Array.from({ length: 100 }, () => cache.get('/?q')))
    expect(new Set(visits.map((entry) => entry.page.text))).toEqual(new Set(['second']))
    expect(validate).toHaveBeenCalledTimes(1)
  })

  it('a page without background revalidation is sent stale while the CMS is away', async () => {
    const { cache } = cacheWith({ validate: () => 'unknown', revalidatesFirst: true })
    await cache.get('/?q')
    vi.advanceTimersByTime(3_600_000)
    expect(await cache.get('/?q')).toMatchObject({ page: { text: 'first' }, stale: true })
  })

  it('a page without background revalidation is dropped when it is 404', async () => {
    const { cache, render } = cacheWith({ validate: () => 'changed', revalidatesFirst: true })
    await cache.get('/?q')
    render.mockResolvedValue(page('gone', 404))
    vi.advanceTimersByTime(3_600_000)
    expect((await cache.get('/?q')).page.status).toBe(404)
  })
})

it('the cache evicts the least recently used page', async () => {
  const { cache } = cacheWith({ maxBytes: 250 })
  await cache.get('/a')
  await cache.get('/b')
  cache.peek('/a')
  await cache.get('/c')
  expect(cache.keys().sort()).toEqual(['/a', '/c'])
})
