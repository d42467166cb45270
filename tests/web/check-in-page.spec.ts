import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readableText } from '../support/pages'
import { COMING, publishEvent } from './support/events'
import { useSite } from './support/use-site'

const KEY = 'c2VjcmV0LW9mLXRoZS1kb29y'
const DOOR = '/evenements/webcafe/accueil'

const { cms, site } = useSite()
let written: string[]

beforeEach(() => {
  written = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  publishEvent(cms, COMING)
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('the check-in page holds neither the key, nor a registration, nor a scanned code', async () => {
  const plain = await site.visit(DOOR)
  expect(plain.status).toBe(200)
  expect(readableText(plain.text)).toContain('La liste arrive')
  for (const query of [`?cle=${KEY}`, `?inscription=inscription1`, `?cle=${KEY}&inscription=inscription1`])
    expect((await site.visit(DOOR + query)).text).toBe(plain.text)
  expect(cms.asked.map(({ method, url }) => `${method} ${url}`).join()).not.toMatch(/POST|door|events/)
})

it('the check-in key reaches no cache, crawler, other site, CMS or log', async () => {
  const { headers, text } = await site.visit(`${DOOR}?cle=${KEY}`)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  expect(text).toContain('content="noindex"')
  expect(text + JSON.stringify(headers) + written.join('')).not.toContain(KEY)
  expect(cms.asked.map(({ url, headers: asked }) => url + JSON.stringify(asked)).join()).not.toContain(KEY)
  expect(site.cache.keys().join()).not.toContain(KEY)
})

it('the check-in page says that it needs JavaScript, and takes no form', async () => {
  const { text } = await site.visit(DOOR)
  expect(text).toMatch(/<noscript>[^<]*JavaScript/)
  expect((await site.visit(DOOR, { method: 'POST', body: '' })).status).toBe(405)
})

it('no public page links to the check-in page', async () => {
  for (const path of ['/evenements', '/evenements/webcafe', '/evenements/webcafe/inscription', '/sitemap.xml'])
    expect((await site.visit(path)).text).not.toContain('/accueil')
})
