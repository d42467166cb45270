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

it('gets a page that knows nothing: neither the key, nor who comes, nor whose code was read', async () => {
  const plain = await site.visit(DOOR)
  expect(plain.status).toBe(200)
  expect(readableText(plain.text)).toContain('La liste arrive')
  for (const query of [`?cle=${KEY}`, `?inscription=inscription1`, `?cle=${KEY}&inscription=inscription1`])
    expect((await site.visit(DOOR + query)).text).toBe(plain.text)
  expect(cms.asked.map(({ method, url }) => `${method} ${url}`).join()).not.toMatch(/POST|door|events/)
})

it('leaves the key nowhere: not with a cache, a crawler, another site, the CMS or the log', async () => {
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

it('is told what the page needs where there is no JavaScript, and can send nothing to it', async () => {
  const { text } = await site.visit(DOOR)
  expect(text).toMatch(/<noscript>[^<]*JavaScript/)
  expect((await site.visit(DOOR, { method: 'POST', body: '' })).status).toBe(405)
})

it('is on no page that visitors read', async () => {
  for (const path of ['/evenements', '/evenements/webcafe', '/evenements/webcafe/inscription', '/sitemap.xml'])
    expect((await site.visit(path)).text).not.toContain('/accueil')
})
