import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

/** As a policy names what may stand in a page. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const ANSWERS = [
  ['a page', () => site.visit('/')],
  ['a page that is kept', () => site.visit('/').then(() => site.visit('/'))],
  ['a page not there', () => site.visit('/nulle-part')],
  ['an address that means nothing', () => site.visit('/%E0%A4%A')],
  ['a method that pages do not know', () => site.visit('/', { method: 'DELETE' })],
  [
    'a form with errors',
    () =>
      site.visit('/contact', {
        method: 'POST',
        body: 'name=',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  ],
  [
    'a form from another site',
    () => site.visit('/contact', { method: 'POST', body: '', headers: { 'sec-fetch-site': 'cross-site' } }),
  ],
] as const

describe.each(ANSWERS)('%s', (_, visit) => {
  it('the Content-Security-Policy allows only the site’s own resources', async () => {
    const { headers, text } = await visit()
    const policy = policyOf(headers['content-security-policy'])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['base-uri']).toEqual(["'none'"])
    expect(policy['frame-ancestors']).toEqual(["'none'"])
    expect(policy['form-action']).toEqual(["'self'"])
    expect(policy['worker-src']).toEqual(["'self'"])
    const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style)
    expect(policy['style-src']).toEqual(["'self'", ...styles.map(hashOf)])
    expect(Object.values(policy).flat().join(' ')).not.toMatch(/unsafe|\*|https?:/)
    const inline = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
    expect(inline).toHaveLength(2)
    expect(policy['script-src']).toEqual(["'self'", ...inline.map(hashOf)])
  })

  it('the Permissions-Policy refuses what the site does not use', async () => {
    const { headers } = await visit()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    for (const feature of ['camera', 'microphone', 'geolocation', 'browsing-topics']) {
      expect(headers['permissions-policy']).toContain(`${feature}=()`)
    }
  })

  it('a page sets no cookie and writes no style into its elements', async () => {
    const { headers, text } = await visit()
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).not.toMatch(/<[^>]+\sstyle=/)
  })
})

it('Strict-Transport-Security is sent only where the site has HTTPS', async () => {
  expect((await site.visit('/')).headers['strict-transport-security']).toBeUndefined()
  const secure = await startSite(cms.address, {
    SITE_URL: 'https://confettis.example',
    S3_PUBLIC_URL: 'https://images.example/bucket',
  })
  const { headers } = await secure.visit('/')
  secure.stop()
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  expect(policyOf(headers['content-security-policy'])['img-src']).toEqual(["'self'", 'data:', 'https://images.example'])
})

it('Cache-Control lets pages be kept while they are revalidated, and answers of one visitor never', async () => {
  const page = await site.visit('/')
  expect(page.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept-Encoding' })
  expect((await site.visit('/', { headers: { 'if-none-match': String(page.headers.etag) } })).status).toBe(304)
  expect((await site.visit('/', { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
  expect((await site.visit('/nulle-part')).headers['cache-control']).toBe('no-store')
})

it.each([
  ['br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip, br;q=0', 'gzip'],
  ['identity', undefined],
])('a page compresses as %s allows', async (accepted, encoding) => {
  const { headers } = await site.visit('/', { headers: { 'accept-encoding': accepted } })
  expect(headers['content-encoding']).toBe(encoding)
})

it('later visitors get fewer bytes of the same page', async () => {
  const compressed = () => site.visit('/proposition-de-loi', { headers: { 'accept-encoding': 'br' } })
  const first = await compressed()
  const isRefined = async () => expect((await compressed()).body.length).toBeLessThan(first.body.length)
  // After the pages that were asked for before.
  await vi.waitFor(isRefined, 10_000)
  const later = await compressed()
  expect(later.headers.etag).toBe(first.headers.etag)
  expect(Number(later.headers['content-length'])).toBeLessThan(Number(first.headers['content-length']))
  expect(later.body.length).toBe(Number(later.headers['content-length']))
  expect(brotliDecompressSync(later.body).equals(brotliDecompressSync(first.body))).toBe(true)
})

it('a page answers HEAD with the headers of the page and nothing more', async () => {
  const page = await site.visit('/')
  const head = await site.visit('/', { method: 'HEAD' })
  expect(head).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': page.headers['content-length'], etag: page.headers.etag },
  })
})

function policyOf(header: unknown): Record<string, string[]> {
  const directives = String(header)
    .split('; ')
    .map((directive) => directive.split(' '))
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]))
}
