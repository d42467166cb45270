import { openPreview, PREVIEW_HEADER, previewLink } from '@confettis/shared/preview'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { OP_ED, pageOf } from './support/content'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const SECRET = 'what the CMS and the site share'

const { cms, site } = useSite({ PREVIEW_SECRET: SECRET, CMS_PUBLIC_URL: 'https://equipe.confettis.test/cms' })

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const link = (page: string) => previewLink(SECRET, page, { status: 'draft', expires: Date.now() + 60_000 })

it('a preview is asked of the CMS each time, every read with a leave of its own', async () => {
  await site.visit('/')
  const [first, second] = ['Un premier jet', 'Un second jet']
  for (const text of [first, second]) {
    cms.publish('/api/pages/home?locale=fr', pageOf('home', 'Soyons fous alliés', text))
    cms.asked.length = 0
    expect((await site.visit(await link('/'))).text).toContain(text)
    const reads = cms.asked.filter(({ headers }) => headers[PREVIEW_HEADER])
    expect(reads.map(({ url }) => url).sort()).toEqual(['/api/pages/home?locale=fr', '/api/site?locale=fr'])
    for (const { url, headers } of reads)
      expect(await openPreview(SECRET, url, String(headers[PREVIEW_HEADER]), Date.now())).not.toBeNull()
  }
})

it('a preview stays what the server wrote: no script, no form that sends, a frame for the admin alone', async () => {
  const { headers, text } = await site.visit(await link('/contact'))
  const [theme, ...others] = [...text.matchAll(/<script(?! type="application\/ld\+json")[^>]*>([^<]*)/g)]
  expect(theme?.[1]).toContain('dataset.theme')
  expect(others).toEqual([])
  expect(headers['content-security-policy']).toContain("form-action 'none'")
  expect(headers['content-security-policy']).toContain('frame-ancestors https://equipe.confettis.test')
  expect((await site.visit(await link('/contact'), { method: 'POST', body: 'name=A' })).status).toBe(405)
})

it('the links of a preview expire before it does', async () => {
  const tokens = async (page: string) =>
    [...(await site.visit(page)).text.matchAll(/href="\/apercu[^"]*jeton=([^".]*)/g)].map(([, status]) => status)
  expect(new Set(await tokens(await link('/contact')))).toEqual(new Set(['around']))
  const published = await previewLink(SECRET, '/contact', { status: 'published', expires: Date.now() + 60_000 })
  expect(new Set(await tokens(published))).toEqual(new Set(['published']))
})

it('a preview follows an address that only points to another', async () => {
  const { status, headers } = await site.visit(await link('/home'))
  expect(status).toBe(302)
  expect((await site.visit(String(headers.location))).status).toBe(200)
})

it('a preview of an unfinished page says so', async () => {
  cms.publish('/api/op-ed', { ...OP_ED, body: [{ type: 'list' }] })
  vi.spyOn(console, 'warn').mockReturnValue()
  const { status, text, headers } = await site.visit(await link('/tribune'))
  expect(status).toBe(422)
  expect(text).toContain('Ce brouillon n’est pas fini')
  expect(headers['cache-control']).toBe('no-store')
})

it('a preview is refused without asking the CMS, in a frame of the admin too', async () => {
  cms.fallSilent()
  const { status, text, headers } = await site.visit('/apercu/tribune?jeton=draft.1.x')
  expect(status).toBe(403)
  expect(text).toContain('Cet aperçu est refermé')
  expect(headers['content-security-policy']).toContain('frame-ancestors https://equipe.confettis.test')
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(cms.asked).toEqual([])
})

it('a preview is shown by no site that does not know the secret', async () => {
  const other = await startSite(cms.address)
  expect((await other.visit(await link('/'))).status).toBe(403)
  other.stop()
})

it('requests of a preview to the API go no further', async () => {
  await site.visit('/api/levers', { headers: { [PREVIEW_HEADER]: 'draft.1.x' } })
  expect(cms.asked.at(-1)).toMatchObject({ url: '/api/levers' })
  expect(cms.asked.at(-1)?.headers[PREVIEW_HEADER]).toBeUndefined()
})
