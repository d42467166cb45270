import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import type { Running } from '../support/processes'
import { publishSampleEvent } from '../support/use-registrations'
import { crowd, forAll, insistently, managing, standing } from '../support/registration-load'
import { DATABASES, openStore, type Store } from '../support/store'

const SEATS = 50
const PEOPLE = 500
/** `npm run bench` does more of them. */
const ROUNDS = Number(process.env.SEAT_ROUNDS ?? 1)

const shuffled = <T>(all: readonly T[]) =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

describe.each(DATABASES)('the waitlist on %s', (name) => {
  let store: Store
  let database: Database
  let processes: Running[]
  let jobs: Jobs
  let urls: string[]
  let admin: Admin

  beforeAll(async () => {
    store = await openStore(name)
    const start = () => startCms({ dataDir: store.dataDir, env: store.env })
    processes = [await start()]
    if (name === 'PostgreSQL') processes.push(await start())
    urls = processes.map(({ url }) => url)
    database = store.open()
    admin = await Admin.enter(urls[0]!)
    jobs = await Jobs.on(store)
  })
  afterAll(async () => {
    await jobs?.stop()
    await Promise.all(processes.map((cms) => cms.stop()))
    await database.close()
    await store.remove()
  })

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    `${PEOPLE} confirm at once for ${SEATS} seats, then ${SEATS} give theirs back (%i)`,
    async (round) => {
      const event = `foule-${round}`
      const { documentId } = await publishSampleEvent(admin, event, { capacity: SEATS })
      const tokens = shuffled(await crowd(urls, database, event, PEOPLE))
      expect(tokens).toHaveLength(PEOPLE)

      const answers = await forAll(tokens, (token, place) =>
        insistently(urls, place, '/registrations/confirm', { token }),
      )
      const count = (state: string) => answers.filter(({ status }) => status === state).length
      expect([count('confirmed'), count('waiting')]).toEqual([SEATS, PEOPLE - SEATS])
      const line = await standing(database, event)
      expect(line.map(({ ticket }) => Number(ticket))).toEqual(Array.from({ length: PEOPLE }, (_, place) => place + 1))
      expect(line.map(({ state }) => state)).toEqual(line.map((_, place) => (place < SEATS ? 'confirmed' : 'waiting')))

      const links = await managing(database, event)
      const leaving = shuffled(line).slice(0, SEATS)
      await forAll(leaving, ({ document_id }, place) =>
        insistently(urls, place, '/registrations/cancel', { token: links.get(document_id) }),
      )
      const after = await standing(database, event)
      const staying = after.filter(({ state }) => state !== 'cancelled')
      expect(staying).toHaveLength(PEOPLE - SEATS)
      // Exactly the first of those who stay: nobody was skipped, nobody was favoured.
      expect(staying.map(({ state }) => state)).toEqual(
        staying.map((_, place) => (place < SEATS ? 'confirmed' : 'waiting')),
      )
      expect(await database.rows('select taken from event_seats where event = ?', documentId)).toEqual([
        { taken: SEATS },
      ])
      const promoted = await database.rows<{ subject: string }>(
        `select m.subject from mails m join registrations r on r.document_id = m.subject
          where m.kind = 'event-promoted' and r.event_slug = ?`,
        event,
      )
      expect(new Set(promoted.map(({ subject }) => subject)).size).toBe(promoted.length)
    },
    120_000,
  )

  it('a raised capacity, and none at all, let the next ones in', async () => {
    const event = await publishSampleEvent(admin, 'agrandi', { capacity: 2 })
    const tokens = await crowd(urls, database, 'agrandi', 130)
    await forAll(tokens, (token, place) => insistently(urls, place, '/registrations/confirm', { token }))
    const seated = async () => (await standing(database, 'agrandi')).filter(({ state }) => state === 'confirmed').length
    expect(await seated()).toBe(2)
    await event.change({ capacity: 5 })
    await jobs.run('move-lines', new Date())
    expect(await seated()).toBe(5)
    await event.change({ capacity: 3 })
    await jobs.run('move-lines', new Date())
    expect(await seated()).toBe(5)
    await event.change({ capacity: null })
    await jobs.run('move-lines', new Date())
    expect(await seated()).toBe(130)
  })

  it('no seat is given once the event has begun', async () => {
    const event = await publishSampleEvent(admin, 'commence', { capacity: 1 })
    const tokens = await crowd(urls, database, 'commence', 2)
    for (const [place, token] of tokens.entries()) await insistently(urls, place, '/registrations/confirm', { token })
    await jobs.run('recount-seats', new Date())
    await event.change({ capacity: 2, startsAt: new Date(Date.now() - 60_000).toISOString() })
    await jobs.run('move-lines', new Date())
    expect((await standing(database, 'commence')).map(({ state }) => state)).toEqual(['confirmed', 'waiting'])
  })

  it('a wrong seat count is corrected', async () => {
    // Too many rather than too few: whoever waits would be given what seems free, every minute.
    await database.rows('update event_seats set taken = ? where taken = ?', SEATS + 7, SEATS)
    const { result } = await jobs.run('recount-seats', new Date())
    expect(result).toBe(ROUNDS)
    expect(await database.rows('select id from event_seats where taken = ?', SEATS)).toHaveLength(ROUNDS)
    expect((await jobs.run('recount-seats', new Date())).result).toBe(0)
  })
})
