import type { Update } from '@confettis/shared/domain/update'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pageOf, SITE } from './support/content'
import { errorOf } from './support/fake-cms'
import { useSite } from './support/use-site'

const NEWS: Update = {
  title: 'La loi & nous',
  slug: 'la-loi-et-nous',
  lead: 'Une étape <de plus>.',
  date: '2021-03-10',
  picture: null,
  locale: 'fr',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'On vous raconte tout.' }] }],
  seo: null,
  updatedAt: '2021-03-11T08:00:00.000Z',
}
const OLDER: Update = { ...NEWS, title: 'La tribune a paru', slug: 'la-tribune', date: '2021-02-13' }
const ENGLISH: Update = { ...NEWS, title: 'The bill moves on', lead: 'One step more.', locale: 'en' }
const TOKEN = 's0000000000000000000000aYWJjZGVmZ2hpamtsbW5v'
const LINK = `/actualites/desinscription?jeton=${TOKEN}`

const { cms, site } = useSite()
let written: string[]

beforeEach(() => {
  written = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  cms.publish('/api/updates?locale=fr', [NEWS, OLDER])
  for (const update of [NEWS, OLDER]) cms.publish(`/api/updates/${update.slug}?locale=fr`, update)
  cms.publish('/api/updates?locale=en', [ENGLISH])
  cms.publish(`/api/updates/${ENGLISH.slug}?locale=en`, ENGLISH)
  cms.publish('/api/site?locale=en', { ...SITE, name: 'Confettis in English' }, { paths: [] })
  cms.answerPostTo('/api/updates/unsubscribe', { body: { data: { status: 'unsubscribed' }, meta: {} } })
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('updates are listed newest first, with what editors composed around them', async () => {
  cms.publish('/api/pages/actualites?locale=fr', pageOf('actualites', 'Quoi de neuf ?', 'Un mot de l’équipe.'))
  const { status, text } = await site.visit('/actualites')
  expect(status).toBe(200)
  expect(text).toMatch(/<h1[^>]*>Quoi de neuf/)
  expect(text).toContain('Un mot de l’équipe.')
  expect(text).toContain('href="/actualites/la-loi-et-nous"')
  expect(text.indexOf('La loi &amp; nous')).toBeLessThan(text.indexOf('La tribune a paru'))
  expect(text).toContain('10\u00a0mars 2021')
  expect(text).toMatch(/<link[^>]*type="application\/atom\+xml"[^>]*href="\/actualites\.xml"/)
})

it('the list says so when there is no update yet', async () => {
  cms.publish('/api/updates?locale=fr', [])
  const { status, text } = await site.visit('/actualites')
  expect(status).toBe(200)
  expect(text).toContain('Rien de neuf pour l’instant')
})

it('an update is shown whole, with links to others and structured data', async () => {
  const { status, text } = await site.visit('/actualites/la-loi-et-nous')
  expect(status).toBe(200)
  expect(text).toMatch(/<h1[^>]*>La loi &amp; nous/)
  expect(text).toContain('On vous raconte tout.')
  expect(text).toContain('href="/actualites/la-tribune"')
  expect(text).toContain('"@type":"NewsArticle"')
  expect(text).toContain('"datePublished":"2021-03-10"')
  expect(text).toContain('<meta property="og:type" content="article">')
  expect((await site.visit('/actualites/nulle-part')).status).toBe(404)
})

it('an update under /en is in English', async () => {
  const list = await site.visit('/en/actualites')
  expect(list.text).toContain('<html lang="en"')
  expect(list.text).toContain('href="/en/actualites/la-loi-et-nous"')
  const one = await site.visit('/en/actualites/la-loi-et-nous')
  expect(one.text).toMatch(/<h1[^>]*>The bill moves on/)
  expect(one.text).toContain('10\u00a0March 2021')
  expect((await site.visit('/en/actualites/la-tribune')).status).toBe(404)
})

it.each([
  ['/actualites.xml', 'Confettis — Les actualités', ['la-loi-et-nous', 'la-tribune'], '/actualites'],
  ['/en/actualites.xml', 'Confettis in English — News', ['la-loi-et-nous'], '/en/actualites'],
])('updates are in the feed %s', async (path, title, slugs, under) => {
  const { status, headers, text } = await site.visit(path)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  expect(text).toContain(`<title>${title}</title>`)
  expect(text).toContain(`<link rel="self" href="http://confettis.test${path}"/>`)
  expect([...text.matchAll(/<entry>\s*<title[^>]*>.*?<\/title>\s*<id>(.*?)<\/id>/gs)].map(([, id]) => id)).toEqual(
    slugs.map((slug) => `http://confettis.test${under}/${slug}`),
  )
  expect(text).toContain('<updated>2021-03-11T08:00:00.000Z</updated>')
  const again = await site.visit(path, { headers: { 'if-none-match': String(headers.etag) } })
  expect(again.status).toBe(304)
})

it('the feed escapes XML, and stays while the CMS is away', async () => {
  const { text } = await site.visit('/actualites.xml')
  // Once read as XML, they are HTML (RFC 4287, 3.1.1.2).
  expect(text).toContain('<title type="html"><![CDATA[La loi &amp; nous]]></title>')
  expect(text).toContain('<summary type="html"><![CDATA[Une étape &lt;de plus&gt;.]]></summary>')
  cms.fallSilent()
  expect((await site.visit('/actualites.xml')).text).toBe(text)
  cms.stop()
  expect((await site.visit('/en/actualites.xml')).status).toBe(503)
})

it('the feed is well-formed whatever an editor pasted', async () => {
  const pasted = '1\u000b\u0000 ]]> <script>x</script>\ud83d\uffff 🎉\tà'
  cms.publish('/api/updates?locale=fr', [{ ...NEWS, title: pasted, lead: pasted }])
  cms.publish('/api/site?locale=fr', { ...SITE, name: 'A\u000b & <B>', publisher: 'C\u0001 <D>' }, { paths: [] })
  const { text } = await site.visit('/actualites.xml')
  // eslint-disable-next-line no-control-regex -- finding control characters is the point
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/)
  const read = '<![CDATA[1 ]]&gt; &lt;script&gt;x&lt;/script&gt; 🎉\tà]]>'
  expect(text).toContain(`<title type="html">${read}</title>`)
  expect(text).toContain(`<summary type="html">${read}</summary>`)
  expect(text).toContain('<title>A &amp; &lt;B&gt; — Les actualités</title>')
  expect(text).toContain('<name>C &lt;D&gt;</name>')
})

const press = (target: string, type: string, body: string) =>
  site.visit(target, { method: 'POST', headers: { 'content-type': type }, body })
const FORM = 'application/x-www-form-urlencoded'
const posts = () => cms.asked.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])

it('unsubscribing needs the button, not only the link', async () => {
  const opened = await site.visit(LINK)
  expect(opened.status).toBe(200)
  expect(opened.text).toContain('<form')
  expect((await site.visit('/actualites/desinscription?jeton=autre')).text).toBe(opened.text)
  expect(posts()).toEqual([])
  const pressed = await press(LINK, FORM, '')
  expect(pressed.status).toBe(200)
  expect(pressed.text).toContain('Nos nouvelles s’arrêtent ici.')
  expect(posts()).toEqual([['/api/updates/unsubscribe', JSON.stringify({ data: { token: TOKEN } })]])
  expect((await press(LINK, FORM, '')).text).toBe(pressed.text)
})

const MULTIPART = '--part\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--part--\r\n'

it.each([
  [FORM, 'List-Unsubscribe=One-Click'],
  ['multipart/form-data; boundary=part', MULTIPART],
])('unsubscribing by one press in a mailbox works with %s', async (type, body) => {
  const { status, headers } = await press(LINK, type, body)
  expect(status).toBe(200)
  expect(headers['set-cookie']).toBeUndefined()
  expect(posts()).toHaveLength(1)
})

it('the unsubscribe token is not leaked, and an unknown one gets a way out', async () => {
  const pressed = await press(LINK, FORM, '')
  cms.answerPostTo('/api/updates/unsubscribe', { status: 404, body: errorOf(404) })
  const wrong = await press(LINK, FORM, '')
  expect(wrong.status).toBe(404)
  expect(wrong.text).toContain('href="/contact?sujet=donnees"')
  for (const { text, headers } of [pressed, wrong]) {
    expect(text + JSON.stringify(headers)).not.toContain(TOKEN)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  }
  expect(written.join('')).not.toContain(TOKEN)
  cms.answerPostTo('/api/updates/unsubscribe', { status: 503, body: errorOf(503) })
  expect((await press(LINK, FORM, '')).status).toBe(503)
})
