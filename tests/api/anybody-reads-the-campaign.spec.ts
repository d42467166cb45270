import { MANY_SEATS, type Event } from '@confettis/shared/domain/event'
import type { Lever } from '@confettis/shared/domain/lever'
import type { Milestone } from '@confettis/shared/domain/milestone'
import type { OpEd } from '@confettis/shared/domain/op-ed'
import type { Page } from '@confettis/shared/domain/page'
import type { Site } from '@confettis/shared/domain/site'
import type { Supporter } from '@confettis/shared/domain/supporter'
import { describe, expect, it } from 'vitest'
import { useCms } from '../support/use-cms'

const LEVERS = [
  'Définition de l’alliance inscrite dans la loi',
  'Création d’un cadre d’une expérimentation de 3 ans qui facilite l’accès à l’alliance',
  'Instauration d’un suivi des besoins des acteurs sur les territoires',
  'Plus de flexibilité pour l’acteur public qui fait partie d’une alliance',
  'Incitation à éduquer au « jouer collectif »',
  'Ouverture du mécénat de compétences aux TPE et PME',
  'Don de RTT au sein de l’entreprise au profit de ceux qui mènent des actions de bénévolat',
]

/** No-break spaces are typography, not facts. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ')

describe('anybody reads the campaign', () => {
  const cms = useCms()

  it('the API gives the seven levers in order, and each one whole', async () => {
    const levers = await cms.read<Lever[]>('/levers')
    expect(levers.map(({ title }) => plain(title))).toEqual(LEVERS)
    expect(levers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const { slug, title } of levers) {
      const lever = await cms.read<Lever>(`/levers/${slug}`)
      expect(lever.title).toBe(title)
      expect(lever.body?.length).toBeGreaterThan(0)
      expect(lever.today && lever.tomorrow).toBeTruthy()
    }
  })

  it('the API gives the op-ed with its 108 signatories', async () => {
    const opEd = await cms.read<OpEd>('/op-ed')
    expect(plain(opEd.title)).toBe(
      'Associations, entreprises et collectivités : “Allions nos forces pour l’intérêt général”',
    )
    expect(opEd).toMatchObject({
      publishedIn: expect.stringContaining('JDD'),
      publishedOn: '2021-02-13',
      initialCount: 108,
    })
    expect(opEd.count).toEqual({ total: 108, initial: 108, confirmed: 0, goal: 150 })
  })

  it('the API gives the eleven named supporters, and no portrait without a name', async () => {
    const names = (await cms.read<Supporter[]>('/supporters')).map(({ name }) => name)
    expect(names).toHaveLength(11)
    expect(names[0]).toBe('Cathy Racon-Bouzon')
    expect(names.join()).not.toContain('Portrait')
  })

  it('events are past or upcoming, and never show the link to join', async () => {
    const past = await cms.read<Event[]>('/events?when=past')
    expect(past[0]).toMatchObject({ slug: 'webcafe', startsAt: '2021-03-04T08:00:00.000Z' })
    expect(past[0]?.speakers.map(({ name }) => name)).toEqual(['Cathy Racon-Bouzon', 'Daphné Charveriat'])
    const [next] = await cms.read<Event[]>('/events')
    expect(next?.title).toContain('exemple')
    expect(next?.seatsLeft).toBe(MANY_SEATS)
    expect(JSON.stringify([past, next])).not.toContain('onlineUrl')
  })

  it('the API gives the five milestones, oldest first', async () => {
    const dates = (await cms.read<Milestone[]>('/milestones')).map(({ date }) => date)
    expect(dates).toHaveLength(5)
    expect(dates).toEqual([...dates].sort())
  })

  it('a page comes with everything its sections show, in one request', async () => {
    const { sections } = await cms.read<Page>('/pages/home')
    const section = (name: string) => sections.find(({ __component }) => __component === `sections.${name}`)
    expect(section('levers')).toMatchObject({ levers: { length: 7 } })
    expect(section('supporters')).toMatchObject({ supporters: { length: 11 } })
    expect(section('counter')).toMatchObject({ count: { total: 108, goal: 150 } })
    expect(section('next-event')).toMatchObject({ event: { speakers: expect.any(Array) } })
    expect(section('ways-to-act')).toMatchObject({ ways: { length: 3 } })
    expect(section('op-ed')).toMatchObject({ opEd: { publishedOn: '2021-02-13' } })
  })

  it('the site comes in both languages, with the paths of all pages', async () => {
    const answer = (await (await cms.get('/site?locale=en')).json()) as {
      data: Site
      meta: { paths: { path: string }[] }
    }
    expect(answer.data.name).toBe('Confettis')
    const paths = answer.meta.paths.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/en', '/proposition-de-loi', '/tribune', '/tribune/signer', '/evenements/webcafe']),
    )
    expect(paths.filter((path) => path.startsWith('/leviers/'))).toHaveLength(7)
  })

  it('an unchanged answer is 304', async () => {
    const first = await cms.get('/levers')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{20,}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const again = await cms.get('/levers', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await cms.get('/levers', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('one URL gives one answer, cached or not, in every spelling', async () => {
    const [made, kept] = [await cms.get('/milestones/?&'), await cms.get('/milestones')]
    expect(await made.text()).toBe(await kept.text())
    const headersOf = ({ headers }: Response) => [...headers.keys()].filter((name) => name !== 'date')
    expect(headersOf(made)).toEqual(headersOf(kept))
    expect(headersOf(made)).toEqual(expect.arrayContaining(['access-control-allow-origin', 'cache-control', 'etag']))
  })

  it('no answer has an encoding that the request refuses', async () => {
    const encodingFor = async (accepted: string) =>
      (await cms.get('/levers', { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding')
    expect(await encodingFor('gzip, br')).toBe('br')
    expect(await encodingFor('gzip, br;q=0')).toBeNull()
  })

  it('an unknown method gets 405 with the allowed ones', async () => {
    const answer = await cms.get('/site', { method: 'PUT' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toContain('GET')
    expect(await answer.json()).toMatchObject({ data: null, error: { status: 405 } })
  })

  it.each([
    ['/levers?page=2', 'page'],
    ['/site?locale=fr?x=1', 'locale'],
    ['/levers?filters[createdBy][email][$contains]=a', 'filters'],
    ['/levers/definition?populate=*', 'populate'],
    ['/pages/home?status=draft', 'status'],
    ['/site?locale=de', 'locale'],
    ['/events?when=tomorrow', 'when'],
    ['/events?when=past&when=upcoming', 'when'],
    ['/op-ed?__proto__=1', '__proto__'],
  ])('%s is refused, and the wrong parameter is named', async (path, name) => {
    const answer = await cms.get(path)
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: { name: string; details: { errors: { path: string[] }[] } } }
    expect(error.name).toBe('ValidationError')
    expect(error.details.errors[0]?.path).toEqual([name])
  })

  it.each([
    '/pages/nowhere',
    '/levers/nothing',
    '/events/none',
    '/testimonies/none',
    '/pages/%E0%A4%A',
    '/pages/%00',
    '/nowhere',
  ])('%s is 404', async (path) => {
    const answer = await cms.get(path)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ data: null, error: { status: 404 } })
  })
})
