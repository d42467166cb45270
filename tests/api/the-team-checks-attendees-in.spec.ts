import { randomUUID } from 'node:crypto'
import type { DoorList } from '@confettis/shared/domain/registration'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRegistrations } from '../support/use-registrations'
import { DATABASES } from '../support/store'

const MINUTE = 60_000
const MANY = 10_000

describe.each(DATABASES)('check-in on %s', (name) => {
  const house = useRegistrations(name)
  let event: Awaited<ReturnType<typeof house.announce>>
  let key: string
  const ask = async (path: string, body: object): Promise<[number, DoorList]> => {
    const answer = await house.post(`/events/accueil/door${path}`, body)
    expect(answer.headers.get('cache-control')).toBe(answer.ok ? 'no-store' : answer.headers.get('cache-control'))
    return [answer.status, ((await answer.json()) as { data: DoorList }).data]
  }
  const guests = async () => (await ask('', { key }))[1].guests
  const mark = (id: string | undefined, present: boolean, minutes: number) => ({
    id: id ?? '',
    present,
    at: new Date(Date.now() + minutes * MINUTE).toISOString(),
  })
  const linkNow = async () => {
    const entry = await house.admin.find('api::event.event', 'slug', 'accueil')
    return entry.doorLink as string | null
  }

  beforeAll(async () => {
    event = await house.announce('accueil', { capacity: 2 })
    for (const lastName of ['Zola', 'Arendt', 'Morin']) await house.come('accueil', { lastName })
    await house.register('accueil', { lastName: 'Pending' })
  })

  it('whose link is there once an editor opens it, published or not', async () => {
    expect(await linkNow()).toBe(null)
    await event.change({ doorOpen: true }, false)
    const link = await linkNow()
    expect(link).toMatch(/^http:\/\/localhost:3000\/evenements\/accueil\/accueil\?cle=[\w-]{32}$/)
    key = new URL(link!).searchParams.get('cle')!
    const [status, { event: told, guests: all }] = await ask('', { key })
    expect(status).toBe(200)
    expect(told).toEqual({ slug: 'accueil', title: 'Webcafé accueil', startsAt: event.data.startsAt, capacity: 2 })
    expect(all.map(({ lastName, state }) => [lastName, state])).toEqual([
      ['Arendt', 'confirmed'],
      ['Morin', 'waiting'],
      ['Zola', 'confirmed'],
    ])
    expect(JSON.stringify(all)).not.toContain('exemple.fr')
    expect(JSON.stringify(await house.read('/events/accueil'))).not.toContain(key)
  })

  it('check-in with a wrong key, for another event or with wrong marks is refused', async () => {
    for (const wrong of [`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, 'x', randomUUID()]) {
      expect((await ask('', { key: wrong }))[0]).toBe(404)
      expect((await ask('/marks', { key: wrong, marks: [] }))[0]).toBe(404)
    }
    expect((await house.post('/events/webcafe/door', { key })).status).toBe(404)
    expect((await house.post('/events/accueil/door', {})).status).toBe(400)
    const wrong = { key, marks: [{ id: 'x', present: 'yes', at: 'hier' }] }
    expect((await house.post('/events/accueil/door/marks', wrong)).status).toBe(400)
  })

  it('ticks who is there, in whatever order the ticks come, and as often', async () => {
    const [arendt, morin, zola] = await guests()
    const marks = [
      mark(arendt?.id, true, -10),
      mark(arendt?.id, false, -20),
      mark(morin?.id, true, -5),
      mark('x', true, 0),
    ]
    for (let time = 0; time < 2; time++) {
      const [, { guests: all }] = await ask('/marks', { key, marks })
      expect(all.map(({ state, attendedAt }) => [state, attendedAt])).toEqual([
        ['attended', marks[0]!.at],
        ['waiting', marks[2]!.at],
        ['confirmed', null],
      ])
    }
    // A device that was offline brings an older tick.
    await ask('/marks', { key, marks: [mark(arendt?.id, false, -15)] })
    expect((await guests())[0]?.state).toBe('attended')
    await ask('/marks', { key, marks: [mark(arendt?.id, false, -1)] })
    expect((await guests())[0]).toMatchObject({ state: 'confirmed', attendedAt: null })
    // One whose clock is an hour ahead does not keep the others from being heard.
    await ask('/marks', { key, marks: [mark(zola?.id, true, 60)] })
    const ahead = (await guests())[2]
    expect(Date.parse(ahead?.attendedAt ?? '')).toBeLessThanOrEqual(Date.now())
    await ask('/marks', { key, marks: [mark(zola?.id, false, 0.01)] })
    expect((await guests())[2]?.state).toBe('confirmed')
  })

  it('the list of ten thousand registrations comes within two seconds', async () => {
    const copy = 'state, first_name, organisation, event, event_slug, newsletter, unreachable, seated_at'
    const numbers =
      name === 'SQLite'
        ? `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MANY}) `
        : `with n as (select generate_series(1, ${MANY}) as i) `
    const [before, id] = name === 'SQLite' ? [numbers, "'g' || i"] : [numbers, "'g' || i::text"]
    await house.rows(
      `insert into registrations (document_id, last_name, mailbox_hash, ${copy})
       ${before} select ${id}, ${id}, ${id}, ${copy} from n, registrations where last_name = ?`,
      'Zola',
    )
    const began = performance.now()
    const answer = await house.post('/events/accueil/door', { key })
    const text = await answer.text()
    expect(performance.now() - began).toBeLessThan(2_000)
    expect((JSON.parse(text) as { data: DoorList }).data.guests).toHaveLength(MANY + 3)
    expect(text.length).toBeLessThan(2_500_000)
  })

  it('a revoked check-in link stops working, and the new one differs', async () => {
    await event.change({ doorOpen: false }, false)
    expect(await linkNow()).toBe(null)
    expect((await ask('', { key }))[0]).toBe(404)
    await event.change({ doorOpen: true })
    expect((await ask('', { key }))[0]).toBe(404)
    key = new URL((await linkNow())!).searchParams.get('cle')!
    expect((await ask('', { key }))[0]).toBe(200)
    await event.change({ title: 'Webcafé, édition revue' })
    expect((await ask('', { key }))[1].event.title).toBe('Webcafé, édition revue')
  })
})
