import { expect, it } from 'vitest'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

const ask = (method: string, target: string) => site.visit(target, { method, body: '' })

it.each([
  ['POST', '/', 'GET, HEAD'],
  ['PUT', '/proposition-de-loi?utm_source=lettre', 'GET, HEAD'],
  ['OPTIONS', '/tribune', 'GET, HEAD'],
  ['POST', '/apercu/contact', 'GET, HEAD'],
  ['PUT', '/contact', 'GET, HEAD, POST'],
  ['DELETE', '/tribune/confirmer?jeton=abc', 'GET, HEAD, POST'],
  ['PATCH', '/evenements/webcafe/inscription', 'GET, HEAD, POST'],
  ['POST', '/healthz', 'GET, HEAD'],
  ['POST', '/robots.txt', 'GET, HEAD'],
  ['POST', '/sitemap.xml', 'GET, HEAD'],
  ['POST', '/evenements.ics', 'GET, HEAD'],
  ['POST', '/evenements/webcafe.ics', 'GET, HEAD'],
  ['POST', '/actualites.xml', 'GET, HEAD'],
  ['PUT', '/uploads/picture.png', 'GET, HEAD'],
])('the site refuses %s of %s, and says what is allowed: %s', async (method, target, allow) => {
  const { status, headers, text } = await ask(method, target)
  expect(status).toBe(405)
  expect(headers).toMatchObject({ allow, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
  expect(text).toContain('<h1')
})

it.each([
  ['POST', '/nulle-part'],
  ['PUT', '/en/nulle-part'],
  ['DELETE', '/.vite/manifest.json'],
])('the site answers 404 to %s %s', async (method, target) => {
  const { status, headers, text } = await ask(method, target)
  expect(status).toBe(404)
  expect(headers.allow).toBeUndefined()
  expect(text).toContain('<h1')
})

it('the site answers 503 while it cannot know whether a page exists', async () => {
  cms.stop()
  const { status, headers } = await ask('POST', '/proposition-de-loi')
  expect(status).toBe(503)
  expect(headers['retry-after']).toBe('5')
})

it.each([
  ['POST', '/contact/?sujet=presse', '/contact?sujet=presse'],
  ['POST', '/%63ontact', '/contact'],
  ['PUT', '/tribune/', '/tribune'],
])('the site redirects %s of %s to the canonical URL %s', async (method, target, location) => {
  expect(await ask(method, target)).toMatchObject({ status: 308, headers: { location } })
})
