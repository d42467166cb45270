import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pageOf } from './support/content'
import { useSite } from './support/use-site'

/** A busy machine takes its time over the first pages (milliseconds). */
const WARM = 8_000

const { cms, site } = useSite()
let rounds: { stop: () => void } | undefined

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  rounds?.stop()
  vi.restoreAllMocks()
})

it('the site without its CMS keeps every page of the site map, and says how old it is', async () => {
  rounds = site.startRevalidation()
  await vi.waitFor(() => expect(site.cache.keys().sort()).toEqual(['/', '/contact', '/proposition-de-loi']), WARM)
  cms.fallSilent()
  await vi.waitFor(
    async () =>
      expect((await site.visit('/')).headers['cache-status']).toBe('Confettis; hit; detail=stale-origin-down'),
    8_000,
  )
  for (const path of site.cache.keys()) {
    const { status, headers, text } = await site.visit(path)
    expect(status).toBe(200)
    expect(Number(headers.age)).toBeGreaterThanOrEqual(1)
    expect(text).toContain('<h1')
  }
})

it('the site recovers within five seconds of the CMS’s return', async () => {
  rounds = site.startRevalidation()
  await vi.waitFor(() => expect(site.cache.has('/')).toBe(true), WARM)
  cms.fallSilent()
  await vi.waitFor(async () => expect((await site.visit('/')).headers.age).toBeDefined(), 8_000)
  cms.publish('/api/pages/home?locale=fr', pageOf('home', 'De retour'))
  cms.speakAgain()
  await vi.waitFor(async () => {
    const { headers, text } = await site.visit('/')
    expect(headers.age).toBeUndefined()
    expect(text).toContain('De retour')
  }, 5_000)
})

it('the site without its CMS answers 503 for a page it has never seen, and says when to come back', async () => {
  cms.stop()
  const { status, headers, text } = await site.visit('/')
  expect(status).toBe(503)
  expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
  expect(text).toContain('<h1')
})

it('the site renders its pages once the CMS is there, though it started alone', async () => {
  cms.fallSilent()
  rounds = site.startRevalidation()
  await sleep(300)
  cms.speakAgain()
  await vi.waitFor(() => expect(site.cache.keys()).toHaveLength(3), 6_000)
})

it('the site without its CMS tells clients of the API in their own words', async () => {
  cms.stop()
  const { status, headers, text } = await site.visit('/api/levers')
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(JSON.parse(text)).toMatchObject({ data: null, error: { status: 503, name: 'ServiceUnavailableError' } })
})

it('the site without its CMS is alive by itself', async () => {
  cms.stop()
  expect(await site.visit('/healthz')).toMatchObject({ status: 200, text: 'ok' })
})

it('the site without its CMS loses nothing of a message that cannot be sent now', async () => {
  await site.visit('/contact')
  cms.stop()
  const { status, text } = await site.visit('/contact', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(
      new URLSearchParams({
        name: 'Ada',
        email: 'ada@exemple.fr',
        subject: 'question',
        body: 'Une question importante.',
      }),
    ),
  })
  expect(status).toBe(503)
  expect(text).toContain('Une question importante.')
})
