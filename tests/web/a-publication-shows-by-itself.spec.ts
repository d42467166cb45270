import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { EVENT, pageOf, PATHS, SITE } from './support/content'
import { useSite } from './support/use-site'

const HOME = '/api/pages/home?locale=fr'
/** What product.md promises, in milliseconds. */
const WITHIN = { timeout: 2_000, interval: 50 }

/** A busy machine takes its time over the first pages (milliseconds). */
const WARM = 8_000

const { cms, site } = useSite()
let rounds: { stop: () => void } | undefined

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  rounds?.stop()
  rounds = undefined
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('the site renders once for a thousand visitors who come at once', async () => {
  const visits = await Promise.all(Array.from({ length: 1_000 }, () => site.visit('/proposition-de-loi')))
  expect(visits.every(({ status, text }) => status === 200 && text.includes('La proposition de loi'))).toBe(true)
  expect(site.cache.renderCount).toBe(1)
})

it('the site shows what was published to those who come after', async () => {
  expect((await site.visit('/')).text).not.toContain('Une nouvelle phrase')
  cms.publish(HOME, pageOf('home', 'Soyons fous alliés', 'Une nouvelle phrase'))
  await vi.waitFor(async () => expect((await site.visit('/')).text).toContain('Une nouvelle phrase'), WITHIN)
})

it('the site shows a publication to the first visitor too, once it is a round old', async () => {
  rounds = site.startRevalidation()
  await vi.waitFor(() => expect(cms.asked.some(({ status }) => status === 304)).toBe(true), WARM)
  cms.publish(HOME, pageOf('home', 'Soyons fous alliés', 'Une nouvelle phrase'))
  await sleep(WITHIN.timeout)
  expect((await site.visit('/')).text).toContain('Une nouvelle phrase')
})

it('the site renders a page that shows the time anew every minute, and no other', async () => {
  cms.publish('/api/events/webcafe', EVENT)
  await site.visit('/evenements/webcafe')
  await site.visit('/')
  const rendered = site.cache.renderCount
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  await site.cache.revalidate('/')
  expect(site.cache.renderCount).toBe(rendered)
  await site.cache.revalidate('/evenements/webcafe')
  expect(site.cache.renderCount).toBe(rendered + 1)
})

it('the site takes away what was unpublished', async () => {
  await site.visit('/proposition-de-loi')
  cms.unpublish('/api/pages/proposition-de-loi?locale=fr')
  await vi.waitFor(async () => expect((await site.visit('/proposition-de-loi')).status).toBe(404), WITHIN)
})

it('the site shows a page that editors add around a list', async () => {
  cms.publish('/api/supporters', [])
  await site.visit('/soutiens')
  cms.publish('/api/pages/soutiens?locale=fr', pageOf('soutiens', 'Soutiens', 'Elles et ils portent ce texte.'))
  await vi.waitFor(
    async () => expect((await site.visit('/soutiens')).text).toContain('Elles et ils portent ce texte.'),
    WITHIN,
  )
})

it('the site renders a new page of the site map before anyone asks', async () => {
  rounds = site.startRevalidation()
  await vi.waitFor(() => expect(site.cache.keys()).toHaveLength(3), WARM)
  cms.publish('/api/pages/presse?locale=fr', pageOf('presse', 'Presse'))
  cms.publish('/api/site?locale=fr', SITE, {
    paths: [...PATHS, { path: '/presse', locale: 'fr', updatedAt: '2021-03-01T00:00:00.000Z' }],
  })
  await vi.waitFor(() => expect(site.cache.has('/presse')).toBe(true), WITHIN)
})

it('the site asks the CMS, while nothing changes, once a round for each address and renders nothing', async () => {
  rounds = site.startRevalidation()
  await vi.waitFor(() => expect(site.cache.keys()).toHaveLength(3), WARM)
  const rendered = site.cache.renderCount
  const asked = cms.asked.length
  await sleep(3_000)
  const questions = cms.asked.slice(asked)
  const each = new Set(questions.map(({ url }) => url)).size
  expect(questions.every(({ status }) => status === 304)).toBe(true)
  expect(questions.length).toBeLessThanOrEqual(4 * each)
  expect(site.cache.renderCount).toBe(rendered)
})

it('the site draws the site map from what is published', async () => {
  const { headers, text } = await site.visit('/sitemap.xml')
  expect(headers['content-type']).toContain('application/xml')
  for (const { path } of PATHS) expect(text).toContain(`<loc>http://confettis.test${path}</loc>`)
  expect((await site.visit('/robots.txt')).text).toContain('Sitemap: http://confettis.test/sitemap.xml')
})

it('the site shows what editors write as text, wherever it stands in the page', async () => {
  const hostile = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>'
  cms.publish(HOME, {
    ...pageOf('home', hostile, hostile),
    lead: hostile,
    seo: { title: hostile, description: hostile, picture: null, noindex: null },
  })
  // Between quotes, only a quote ends an attribute.
  const text = (await site.visit('/')).text.replaceAll(/ content="[^"]*"/g, '')
  expect(text).toContain('&lt;/script&gt;')
  expect(text).not.toContain('<script>alert(1)')
  expect(text).not.toContain('<img src=x')
  expect(text).not.toContain('<!--<img')
})
