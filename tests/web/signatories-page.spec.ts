import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { isCacheable } from '../../web/server/cache/cache-key'
import { publishSignatories, signatories } from './support/signatories'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  publishSignatories(cms, signatories(40))
})

const read = async (path: string) => {
  const answer = await site.visit(path)
  expect(answer.status).toBe(200)
  return answer.text
}
/** The names on the wall, in their order. */
const namesIn = (html: string) => [...html.matchAll(/class="name__n">([^<]+)</g)].map(([, name]) => name)
const moreIn = (html: string) =>
  /<a class="btn" href="(\/signataires[^"]*apres=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
const listsAsked = () => cms.asked.map(({ url }) => url).filter((url) => url.startsWith('/api/signatories?'))

describe('the names', () => {
  it('the names are there without scripts, newest first, and all of them through « En voir plus »', async () => {
    const seen: string[] = []
    let path: string | undefined = '/signataires'
    for (let page = 0; path && page < 5; page++) {
      const html = await read(path)
      seen.push(...(namesIn(html) as string[]))
      path = moreIn(html)
    }
    expect(seen).toHaveLength(40)
    expect(new Set(seen).size).toBe(40)
    expect(seen[0]).toBe('Jean Nguyễn 40')
    expect(seen.at(-1)).toBe('Amina Benali 1')
  })

  it('names can be searched, by kind and département too, and the form keeps the search', async () => {
    const html = await read('/signataires?q=amina&type=association&departement=13')
    expect(listsAsked()).toEqual(['/api/signatories?q=amina&kind=association&departement=13&limit=24'])
    expect(namesIn(html)).toEqual(['Amina Benali 1'])
    expect(html).toContain('value="amina"')
    expect(html).toMatch(/<option value="association" selected/)
    expect(html).toMatch(/<option value="13" selected/)
    expect(html).toContain('Un nom qui commence par «\u00a0amina\u00a0», des associations, Bouches-du-Rhône.')
  })

  it('the next page of names keeps the search', async () => {
    const next =
      moreIn(await read('/signataires?departement=13&q=')) ?? moreIn(await read('/signataires?type=association'))
    expect(next, 'a dozen names fit on one page').toBeUndefined()
    publishSignatories(cms, signatories(200))
    await sleep(1_100)
    const more = moreIn(await read('/signataires?type=association'))
    expect(more).toMatch(/^\/signataires\?type=association&apres=\d+#noms$/)
    expect(namesIn(await read(more!.replace('#noms', ''))).length).toBeGreaterThan(0)
  })

  it('names are text and never markup', async () => {
    const [first] = signatories(1)
    publishSignatories(cms, [{ ...first!, firstName: '<b>Zoé</b>', lastName: '{{ 7 * 7 }} </script>' }])
    const html = await read('/signataires?q=%3Cb%3E')
    expect(html).not.toContain('<b>Zoé')
    expect(html).not.toContain('</script> <')
    expect(html).toContain('&lt;b&gt;Zoé&lt;/b&gt; {{ 7 * 7 }} &lt;/script&gt;')
    expect(html).toContain('value="&lt;b&gt;"')
  })

  it('an empty list invites to be the first', async () => {
    publishSignatories(cms, [])
    const html = await read('/signataires')
    expect(html).toContain('La première place est libre')
    expect(html).toContain('La carte attend ses premières couleurs.')
    expect(html).not.toContain('<table')
  })

  it('a search without a result offers all names', async () => {
    const html = await read('/signataires?q=%25')
    expect(listsAsked().at(-1)).toContain('q=%25')
    expect(html).toContain('Personne ici sous ce nom')
    expect(html).toMatch(/<a class="more" href="\/signataires"/)
  })
})

it.each([
  'type=x',
  'departement=ZZ',
  'apres=%3Cscript%3E',
  'q=%20%20',
  `apres=${'9'.repeat(150)}`,
  'limit=1000',
  'type=__proto__',
])('the senseless query %s shows the first names', async (query) => {
  expect(namesIn(await read(`/signataires?${query}`))).toHaveLength(24)
  expect(listsAsked()).toEqual(['/api/signatories?limit=24'])
})

it('a cursor that the API refuses shows no name, and the way back', async () => {
  const html = await read('/signataires?apres=nowhere')
  expect(html).toContain('Personne ici sous ce nom')
  expect(html).toContain('Revenir aux derniers arrivés')
})

describe('the map', () => {
  it('the map says in words how many signed, and links to their names', async () => {
    const html = await read('/signataires')
    const linkTo = (code: string) =>
      new RegExp(`<a [^>]*href="/signataires\\?departement=${code}#noms"[^>]*>([^]*?)</a>`)
    expect(linkTo('13').exec(html)?.[1]).toContain('<title>Bouches-du-Rhône\u00a0: 14\u00a0signatures</title>')
    expect(linkTo('974').exec(html)?.[1]).toMatch(/La Réunion[^]*13\u00a0signatures/)
    expect(html, 'nobody signed in the Ain').not.toMatch(linkTo('01'))
  })

  it('the map has all its figures in a table, and says what it leaves out', async () => {
    const html = await read('/signataires')
    const rows = [...html.matchAll(/<th scope="row"><a href="[^"]+">(?:<!--\[-->)?([^<]+)[\s\S]*?<\/i>(\d+)<\/td>/g)]
    expect(rows.map(([, name, count]) => [name, count])).toEqual([
      ['Bouches-du-Rhône', '14'],
      ['La Réunion', '13'],
    ])
    expect(html).toContain('Et 13\u00a0signatures sans département indiqué.')
  })

  it('the map names its authors and their licence', async () => {
    const html = await read('/signataires')
    expect(html).toContain('MapSVG et Victor Cazanave')
    expect(html).toContain('https://creativecommons.org/licenses/by/4.0/')
  })
})

describe('cached pages', () => {
  it('the first page and filters with a closed list of values are cached', () => {
    expect(isCacheable('/signataires')).toBe(true)
    expect(isCacheable('/signataires?type=association&departement=13')).toBe(true)
    expect(isCacheable('/contact?sujet=presse')).toBe(true)
  })

  it.each(['q=amina', 'apres=12', 'type=association&q=amina', 'departement=13&apres=12'])(
    'is no page that visitors make up: %s',
    async (query) => {
      const path = `/signataires?${query}`
      expect(isCacheable(path)).toBe(false)
      const first = await site.visit(path)
      expect(first.headers['cache-control']).toBe('private, no-cache')
      publishSignatories(cms, [])
      await sleep(1_100)
      const second = await site.visit(path)
      expect(namesIn(second.text), 'who is gone is gone at once').toEqual([])
      const again = await site.visit(path, { headers: { 'if-none-match': second.headers.etag! } })
      expect(again.status).toBe(304)
    },
  )

  it('a withdrawn signatory leaves the cached pages, however rarely they are read', async () => {
    expect(namesIn(await read('/signataires?departement=13'))).toHaveLength(14)
    publishSignatories(cms, signatories(40).slice(1))
    await sleep(1_100)
    expect(namesIn(await read('/signataires?departement=13'))).toHaveLength(13)
  })

  it('cached pages of names are sent while the CMS is away', async () => {
    await read('/signataires')
    await read('/signataires?departement=13')
    cms.stop()
    await sleep(1_100)
    expect(namesIn(await read('/signataires'))).toHaveLength(24)
    expect(namesIn(await read('/signataires?departement=13'))).toHaveLength(14)
    expect((await site.visit('/signataires?q=bruno')).status).toBe(503)
  })
})

it('a flood of invented URLs is refused, and cached pages are still served', async () => {
  await read('/')
  await read('/signataires')
  cms.fallSilent()
  const flood = Array.from({ length: 60 }, (_, index) => site.visit(`/signataires?q=a${index}`))
  await sleep(300)
  const began = performance.now()
  expect((await site.visit('/')).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(500)
  cms.speakAgain()
  const answers = await Promise.all(flood)
  const turnedAway = answers.filter(({ text }) => !text.includes('<h1'))
  expect(turnedAway.length).toBeGreaterThanOrEqual(30)
  expect(turnedAway.every(({ status, headers }) => status === 503 && headers['retry-after'] === '2')).toBe(true)
})

it('a thousand visitors who look for the same name at once cost one render', async () => {
  await Promise.all(Array.from({ length: 50 }, () => site.visit('/signataires?q=chloe')))
  expect(listsAsked()).toHaveLength(1)
})
