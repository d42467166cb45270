import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import type { Running } from '../support/processes'
import { DATABASES, openStore, type Store } from '../support/store'
import { emptyRole, person } from '../support/team'

const EVENT = 'api::event.event'
const PAGE = 'api::page.page'
const STORY = 'api::testimony.testimony'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Noon in Greenwich, a day from now or less than two: no clock in Paris is put back in the hours that come after it. */
const START = Math.ceil(Date.now() / DAY) * DAY + DAY / 2

interface PlannedDate {
  move: string
  time: string
  words: string
  who: string
  failure: string | null
}

describe.each(DATABASES)('scheduled publishing on %s', (name) => {
  let store: Store
  let cms: Running
  let chief: Admin
  let publisher: Admin
  let writer: Admin
  let moderator: Admin
  let processes: Jobs[]

  beforeAll(async () => {
    store = await openStore(name)
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    chief = await Admin.enter(cms.url)
    publisher = (await person(chief, cms.url, 'publication')).admin
    writer = (await person(chief, cms.url, 'redaction')).admin
    moderator = (await person(chief, cms.url, 'moderation')).admin
    // SQLite has one process.
    processes = []
    while (processes.length < (name === 'PostgreSQL' ? 2 : 1)) processes.push(await Jobs.on(store))
  })
  afterAll(async () => {
    for (const jobs of processes ?? []) await jobs.stop()
    await cms?.stop()
    await store?.remove()
  })

  /** All processes at once, as if it were then. */
  const run = (now: Date) => Promise.all(processes.map((jobs) => jobs.run('keep-planned-dates', now)))
  /** What the clock in Paris shows. */
  const inParis = (moment: Date) =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
      .format(moment)
      .replace(' ', 'T')
  const later = (hours: number) => new Date(START + hours * HOUR)
  const plan = async (who: Admin, subject: string, move: string, at: Date | string | null, about = EVENT) => {
    const time = at instanceof Date ? inParis(at) : at
    const body = { about, subject, locale: about === PAGE ? 'fr' : null, move, time }
    return (await who.request<{ dates: PlannedDate[] }>('POST', '/team/planned-dates', body)).dates
  }
  const coming = async (who: Admin) =>
    (await who.request<{ dates: object[] }>('GET', '/team/planned-dates/coming')).dates
  const write = (slug: string, changes: object = {}) =>
    writer.create(EVENT, {
      title: `Webcafé ${slug}`,
      slug,
      startsAt: later(72).toISOString(),
      endsAt: later(73).toISOString(),
      online: true,
      summary: 'Un café, un écran.',
      ...changes,
    })
  const isOnSite = async (slug: string) => {
    // On SQLite the process that serves is the one that plans, too: it is made to look again.
    await publisher.save(
      'api::partner.partner',
      await publisher.find('api::partner.partner', 'code', 'marseille-solutions'),
      {},
    )
    return (await fetch(`${cms.url}/api/events/${slug}`)).status === 200
  }

  it('a scheduled document is public between its dates, with any number of processes', async () => {
    const { documentId } = await write('prevu')
    const [publish, unpublish] = [later(5), later(29)]
    await plan(publisher, documentId, 'publish', publish)
    const dates = await plan(publisher, documentId, 'unpublish', unpublish)
    expect(dates.map(({ move, time, who }) => [move, time, who])).toEqual([
      ['publish', inParis(publish), 'Camille publication'],
      ['unpublish', inParis(unpublish), 'Camille publication'],
    ])
    const seen = await writer.request<{ dates: PlannedDate[] }>('GET', `/team/planned-dates?about=${EVENT}`)
    expect(seen.dates).toHaveLength(2)

    await run(new Date(publish.getTime() - 60_000))
    expect(await isOnSite('prevu')).toBe(false)
    await run(publish)
    expect(await isOnSite('prevu')).toBe(true)
    await run(new Date(unpublish.getTime() - 60_000))
    expect(await isOnSite('prevu')).toBe(true)
    await run(unpublish)
    expect(await isOnSite('prevu')).toBe(false)

    const { deeds } = await publisher.request<{ deeds: { who: string; action: string }[] }>(
      'GET',
      `/team/history?about=${EVENT}&subject=${documentId}`,
    )
    expect(deeds.map(({ who, action }) => [who, action])).toEqual([
      ['Camille publication', 'unpublish'],
      ['Camille publication', 'publish'],
      ['Camille redaction', 'create'],
    ])
  })

  it('a role that may not publish may not schedule', async () => {
    const { documentId } = await write('refuse')
    await expect(plan(writer, documentId, 'publish', later(5))).rejects.toThrow(/403.*rôle Publication/)
    await run(later(6))
    expect(await isOnSite('refuse')).toBe(false)
  })

  it('a role that may publish other types neither reads nor removes a schedule', async () => {
    const { documentId } = await write('d-autrui')
    await plan(publisher, documentId, 'publish', later(5))
    expect(await plan(moderator, documentId, 'publish', null, STORY)).toEqual([])
    expect(await plan(publisher, documentId, 'unpublish', null)).toMatchObject([{ move: 'publish' }])
    await plan(publisher, documentId, 'publish', null)
  })

  it('an impossible date is refused at once', async () => {
    const { documentId } = await write('impossible')
    const refused = (move: string, at: Date | string) => expect(plan(publisher, documentId, move, at)).rejects
    await refused('publish', new Date(Date.now() - HOUR)).toThrow(/400.*Cette date est passée/)
    await refused('publish', '2031-03-30T02:30').toThrow(/400.*n’existe pas à Paris/)
    await refused('publish', 'demain').toThrow(/400/)
    await plan(publisher, documentId, 'publish', later(9))
    await refused('unpublish', later(8)).toThrow(/400.*avant la publication/)
    expect(await plan(publisher, documentId, 'publish', null)).toEqual([])
    const incomplete = await write('incomplet', { summary: null })
    await expect(plan(publisher, incomplete.documentId, 'publish', later(5))).rejects.toThrow(/400.*Résumé/)
    await expect(plan(publisher, documentId, 'publish', later(5), 'api::nobody.nobody')).rejects.toThrow(/400/)
  })

  it('the home page of the admin lists the scheduled documents that a role may read', async () => {
    const { documentId } = await write('bientot')
    await plan(publisher, documentId, 'unpublish', later(9))
    await plan(publisher, documentId, 'publish', later(8))
    const about = { about: EVENT, subject: documentId, title: 'Webcafé bientot', kind: 'Événement', failure: null }
    expect(await coming(writer)).toMatchObject([
      { ...about, move: 'publish', words: expect.stringMatching(/ à \d\d:00$/) },
      { ...about, move: 'unpublish' },
    ])
    expect(await coming((await person(chief, cms.url, await emptyRole(chief))).admin)).toEqual([])
    for (const move of ['publish', 'unpublish']) await plan(publisher, documentId, move, null)
  })

  it('unpublishing the home page may be scheduled, and the schedule taken back', async () => {
    const { documentId } = await chief.find(PAGE, 'slug', 'home')
    expect(await plan(publisher, documentId, 'unpublish', later(5), PAGE)).toMatchObject([{ move: 'unpublish' }])
    expect(await plan(publisher, documentId, 'unpublish', null, PAGE)).toEqual([])
  })

  it('a schedule that fails says why', async () => {
    const event = await write('echoue')
    await plan(publisher, event.documentId, 'publish', later(5))
    await writer.save(EVENT, event, { summary: null })
    await run(later(5))
    await run(later(6))
    expect(await isOnSite('echoue')).toBe(false)
    const { dates } = await publisher.request<{ dates: PlannedDate[] }>('GET', `/team/planned-dates?about=${EVENT}`)
    expect(dates.filter(({ failure }) => failure).map(({ failure }) => failure)).toEqual([
      expect.stringContaining('Résumé'),
    ])
    const next = await write('ensuite')
    await plan(publisher, next.documentId, 'publish', later(4))
    expect(await coming(writer)).toMatchObject([
      { title: 'Webcafé echoue', failure: expect.stringContaining('Résumé') },
      { title: 'Webcafé ensuite', failure: null },
    ])
    await plan(publisher, next.documentId, 'publish', null)

    await writer.save(EVENT, event, { summary: 'Un café, deux écrans.' })
    await publisher.publish(EVENT, event)
    expect(await coming(writer), 'it was done by hand').toEqual([])
    await plan(publisher, event.documentId, 'unpublish', later(7))
    await publisher.remove(EVENT, event)
    expect((await publisher.request<{ dates: [] }>('GET', `/team/planned-dates?about=${EVENT}`)).dates).toEqual([])
  })
})
