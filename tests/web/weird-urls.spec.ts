import { expect, it } from 'vitest'
import { parsePagePath, type PagePath } from '../../web/server/http/page-path'
import { cacheKey } from '../../web/server/cache/cache-key'
import { pageOf } from './support/content'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

it.each([
  ['/%00', 404],
  ['/a%0d%0aSet-Cookie:x=1', 404],
  ['/%E0%A4%A', 400],
  ['/%', 400],
  ['//evil.example', 404],
  ['//evil.example/', 404],
  ['/%2f%2fevil.example/', 404],
  ['/\\evil.example/', 404],
  ['/..%2fpackage.json', 404],
  ['/../package.json', 404],
  ['/leviers/%2e%2e/', 404],
  ['/contact//', 404],
  ['/Contact', 404],
  ['/leviers/__proto__', 404],
  ['/.vite/manifest.json', 404],
  ['http://evil.example/', 400],
  ['*', 400],
])('%s is answered with a designed %i', async (target, status) => {
  const answer = await site.visit(target)
  expect(answer.status).toBe(status)
  expect(answer.headers.location).toBeUndefined()
  expect(answer.text).toContain('<h1')
})

it('a path of 8 kB is answered with a designed 404', async () => {
  expect((await site.visit(`/${'a'.repeat(8_000)}`)).status).toBe(404)
})

it('each page has one URL, without a trailing slash', async () => {
  expect(await site.visit('/contact/?sujet=presse')).toMatchObject({
    status: 308,
    headers: { location: '/contact?sujet=presse' },
  })
  expect(await site.visit('/home')).toMatchObject({ status: 302, headers: { location: '/' } })
})

it.each([
  ['/%63ont%61ct', '/contact'],
  ['/%63ontact/?sujet=presse', '/contact?sujet=presse'],
  ['/en/%61ctualites', '/en/actualites'],
  ['/%C3%A9t%c3%a9', '/%C3%A9t%C3%A9'],
  ['/contact%3fa', '/contact%3Fa'],
  ['/%2563ontact?a=%63', '/%2563ontact?a=%63'],
])('%s redirects to its canonical URL %s', async (target, location) => {
  if (target !== location)
    expect(await site.visit(target)).toMatchObject({ status: 308, headers: { location }, text: '' })
  expect((await site.visit(location)).status).not.toBe(308)
  expect(site.cache.keys()).not.toContain(target.split('?')[0]?.replace(/\/$/, ''))
})

it('the site shows a page whose address has accents', async () => {
  cms.publish('/api/pages/for%C3%AAt?locale=fr', pageOf('forêt', 'La forêt'))
  const { status, text } = await site.visit('/for%C3%AAt')
  expect(status).toBe(200)
  expect(text).toContain('<link rel="canonical" href="http://confettis.test/for%C3%AAt">')
  expect(site.cache.keys()).toContain('/for%C3%AAt')
})

it.each([
  ['/?utm_source=lettre&fbclid=abc', '/'],
  ['/contact?utm_source=lettre&sujet=presse', '/contact?sujet=presse'],
  ['/evenements/webcafe/inscription?evenement=x&envoi=ok', '/evenements/webcafe/inscription?envoi=ok'],
  ['/evenements/confirmer?jeton=abc', '/evenements/confirmer'],
  ['/evenements/annuler?jeton=abc', '/evenements/annuler'],
  ['/inscriptions?jeton=abc', '/inscriptions'],
  ['/evenements/webcafe/accueil?cle=abc&inscription=12', '/evenements/webcafe/accueil'],
  ['/contact?sujet=', '/contact'],
  ['/tribune/signer?partenaire=le-rameau&envoi=ok', '/tribune/signer?envoi=ok'],
  ['/tribune/confirmer?jeton=abc', '/tribune/confirmer'],
  ['/tribune/retirer?jeton=abc', '/tribune/retirer'],
  [`/contact?sujet=${'a'.repeat(200)}`, '/contact'],
])('%s is the page %s', async (target, key) => {
  const address = parsePagePath(target)
  expect(address).toBeTypeOf('object')
  expect(cacheKey(address as PagePath)).toBe(key)
})

it('the site keeps the many pages that a query makes apart from the others', async () => {
  await site.visit('/contact?sujet=presse')
  await site.visit('/contact')
  expect(site.cache.keys()).toContain('/contact')
  expect(site.cache.keys().join()).not.toContain('?')
})

it('the site shows the same page whatever stands in a query it does understand', async () => {
  const long = `sujet=${'a'.repeat(3_000)}`
  for (const query of ['sujet=%00', 'sujet=%E0%A4%A', 'sujet[]=x', 'sujet=a&sujet=b', long, 'envoi', '=', '&&&']) {
    expect((await site.visit(`/contact?${query}`)).status, query.slice(0, 30)).toBe(200)
  }
})
