import type { Lever } from '@confettis/shared/domain/lever'
import { beforeEach, describe, expect, it } from 'vitest'
import { publishSignatories, signatories } from './support/signatories'
import { publishStories, STORIES, STORY } from './support/testimonies'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  publishStories(cms, STORIES)
})

const read = async (path: string) => {
  const answer = await site.visit(path)
  expect(answer.status).toBe(200)
  return answer.text
}
const titlesIn = (html: string) =>
  [...html.matchAll(/<h2><a[^>]* href="\/temoignages\/[^"]+"[^>]*>(?:<!--\[-->)?([^<]+)/g)].map(([, title]) => title)
const linkTo = (href: string) => new RegExp(`<a [^>]*href="${href.replace(/[?]/g, '\\?')}"[^>]*>([^]*?)</a>`)

describe('the list', () => {
  it('the list shows all testimonies, and filters them without scripts', async () => {
    const html = await read('/temoignages')
    expect(titlesIn(html)).toEqual(STORIES.map(({ title }) => title))
    expect(html).toContain('3\u00a0histoires')
    expect(linkTo('/temoignages?type=entreprise#histoires').exec(html)?.[1]).toContain('(2)')
    expect(html).toMatch(/<form[^>]*method="get"[^>]*action="\/temoignages#histoires"/)
    expect(html).toContain('Bouches-du-Rhône (1)')
    expect(html, 'nobody told one from there').not.toMatch(/<option value="01"/)
    expect(html).toContain('href="/temoignages/raconter"')
  })

  it('the list carries as much of each testimony as it shows', async () => {
    publishStories(cms, [{ ...STORY, story: `Le début.\n\n${'La suite. '.repeat(1_000)}` }])
    const html = await read('/temoignages')
    expect(html).toContain('Le début.')
    expect(html).not.toContain('La suite.')
  })

  it.each([
    ['type=entreprise', ['La cantine et la start-up', 'Le fil rouge']],
    ['departement=13', ['Un four à pain pour trois villages']],
    ['type=entreprise&departement=974', ['La cantine et la start-up']],
    ['type=x&departement=ZZ', STORIES.map(({ title }) => title)],
  ])('the list shows the testimonies of the filter %s', async (query, titles) => {
    const html = await read(`/temoignages?${query}`)
    expect(titlesIn(html)).toEqual(titles)
  })

  it('the list keeps the chosen filters, and says them', async () => {
    const html = await read('/temoignages?type=entreprise')
    expect(html).toMatch(/<input[^>]*type="hidden"[^>]*name="type"[^>]*value="entreprise"/)
    expect(html).toContain('La Réunion (1)')
    expect(html).not.toContain('Bouches-du-Rhône (1)')
    expect(html).toMatch(/<a [^>]*aria-current="true"[^>]*>(?:(?!<\/a>)[^])*Avec une entreprise/)
    expect(html).toContain('content="noindex"')
  })

  it('a filter without a testimony says so, with the ways out', async () => {
    const html = await read('/temoignages?type=entreprise&departement=13')
    expect(html).toContain('Aucune histoire ici pour l’instant')
    expect(html).toMatch(/0\u00a0histoire</)
    expect(html).toMatch(linkTo('/temoignages#histoires'))
  })

  it('an empty list invites to tell the first testimony', async () => {
    publishStories(cms, [])
    const html = await read('/temoignages')
    expect(html).toContain('La première histoire, c’est peut-\u2060être la vôtre')
    expect(html).toContain('href="/temoignages/raconter"')
    expect(html).not.toContain('<form')
    expect(html).not.toContain('id="carte"')
  })
})

describe('the map', () => {
  it('the map of testimonies says in words how many there are where, and links to them', async () => {
    const html = await read('/temoignages')
    expect(linkTo('/temoignages?departement=13#histoires').exec(html)?.[1]).toContain(
      '<title>Bouches-du-Rhône\u00a0: 1\u00a0histoire</title>',
    )
    expect(linkTo('/temoignages?departement=974#histoires').exec(html)?.[1]).toMatch(/La Réunion[^]*1\u00a0histoire/)
    expect(html).toContain('Et 1\u00a0histoire sans département indiqué.')
    expect(html).toContain('MapSVG et Victor Cazanave')
  })

  it('the map of signatures marks départements with testimonies, and its table links to them', async () => {
    publishSignatories(cms, signatories(40))
    publishStories(cms, [STORY, { ...STORY, slug: 'ailleurs', departement: '01' }])
    const html = await read('/signataires')
    expect(html).toContain('<title>Bouches-du-Rhône\u00a0: 14\u00a0signatures, 1\u00a0histoire</title>')
    expect(html.match(/<circle class="map__m"/g)).toHaveLength(2)
    expect(linkTo('/temoignages?departement=13#histoires').exec(html)?.[1]).toContain('Bouches-du-Rhône')
    expect(html, 'nobody signed in the Ain: its place on the map leads to its story').toMatch(
      /<a [^>]*data-code="01"[^>]*href="\/temoignages\?departement=01#histoires"/,
    )
  })

  it.each([404, 500])('the map of signatures works without testimonies (%i)', async (status) => {
    publishSignatories(cms, signatories(40))
    cms.answerWith('/api/testimonies', status)
    const html = await read('/signataires')
    expect(html).toContain('Bouches-du-Rhône\u00a0: 14\u00a0signatures</title>')
    expect(html).not.toContain('map__m')
  })
})

describe('the page of a testimony', () => {
  it('a testimony is shown with its partners, place, author and ways to share', async () => {
    const html = await read(`/temoignages/${STORY.slug}`)
    for (const said of [
      'et le pain a levé.',
      'Les Voisins réunis',
      'La mairie de Cassis',
      'Cassis, Bouches-du-Rhône',
      'Racontée par Manon',
    ])
      expect(html).toContain(said)
    expect(html).toMatch(/href="https:\/\/wa\.me\/[^"]*confettis\.test%2Ftemoignages%2Fun-four-a-pain/)
  })

  it('a testimony links to others, and not to itself', async () => {
    const html = await read(`/temoignages/${STORY.slug}`)
    expect(html).toContain('D’autres histoires')
    expect(html).toContain('href="/temoignages/la-cantine"')
    expect(html).not.toContain(`href="/temoignages/${STORY.slug}"`)
  })

  it('a testimony has the structured data of an article', async () => {
    const html = await read(`/temoignages/${STORY.slug}`)
    const json = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    const { '@graph': graph } = JSON.parse(json) as { '@graph': Record<string, unknown>[] }
    expect(graph.find(({ '@type': type }) => type === 'Article')).toMatchObject({
      headline: STORY.title,
      author: { '@type': 'Person', name: 'Manon' },
      contentLocation: { name: 'Cassis, Bouches-du-Rhône' },
      url: 'http://confettis.test/temoignages/un-four-a-pain',
    })
  })

  it('a testimony is text and never markup', async () => {
    const sly = '</script><b>Zoé</b> {{ 7 * 7 }}'
    publishStories(cms, [{ ...STORY, title: sly, story: sly, place: sly, authorName: sly }])
    const html = await read(`/temoignages/${STORY.slug}`)
    expect(html.slice(html.indexOf('<body'))).not.toContain('<b>Zoé')
    expect(html).toContain('&lt;b&gt;Zoé&lt;/b&gt; {{ 7 * 7 }}')
  })

  it('an unpublished testimony is 404', async () => {
    expect((await site.visit('/temoignages/inconnue')).status).toBe(404)
  })
})

it('a lever shows the stories that illustrate it, and no heading without', async () => {
  const lever: Lever = { number: 1, title: 'Un levier', slug: 'un-levier', summary: 'Un résumé.', art: null }
  cms.publish('/api/levers', [lever])
  cms.publish('/api/levers/un-levier', { ...lever, testimonies: [STORY] })
  cms.publish('/api/levers/sans', { ...lever, slug: 'sans', testimonies: [] })
  const html = await read('/leviers/un-levier')
  expect(html).toContain('Des histoires qui l’illustrent')
  expect(html).toContain(`href="/temoignages/${STORY.slug}"`)
  expect(await read('/leviers/sans')).not.toContain('Des histoires qui l’illustrent')
})
