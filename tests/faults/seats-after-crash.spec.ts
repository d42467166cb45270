import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { linkOf, startMailServer, type MailServer } from '../support/mail-server'
import { until } from '../support/pages'
import { freePort } from '../support/ports'
import type { Running } from '../support/processes'
import { publishSampleEvent, sampleRegistration, tokenIn } from '../support/use-registrations'
import { forAll, insistently, standing } from '../support/registration-load'
import { DATABASES, openStore, type Store } from '../support/store'

const SEATS = 15
const PEOPLE = 60
const LEAVING = 30
/** `npm run bench` does more of them. */
const KILLS = Number(process.env.SEAT_KILLS ?? 2)
const PATIENCE = 120_000

describe.each(DATABASES)('seats after a crash on %s', (name) => {
  let store: Store
  let database: Database
  let mailServer: MailServer
  let cms: Running
  let start: () => Promise<Running>

  beforeAll(async () => {
    store = await openStore(name, { durable: true })
    mailServer = await startMailServer()
    const port = await freePort()
    start = () => startCms({ dataDir: store.dataDir, port, env: { ...store.env, SMTP_URL: mailServer.url } })
    cms = await start()
    database = store.open()
  })
  afterAll(async () => {
    await cms.stop()
    await mailServer.stop()
    await database.close()
    await store.remove()
  })

  it(
    `in the middle of promotions, ${KILLS} times: everybody is told, and nobody has a seat too many`,
    async () => {
      await publishSampleEvent(await Admin.enter(cms.url), 'pannes', { capacity: SEATS })
      const people = Array.from({ length: PEOPLE }, () => sampleRegistration())
      const post = (path: string, data: object) => insistently([cms.url], 0, `/registrations${path}`, data)
      const linkFor = async (email: string, count: number) =>
        tokenIn(linkOf((await mailServer.waitFor(email, count)).at(-1)!))
      await forAll(people, (one) => post('', { event: 'pannes', ...one }))
      await forAll(people, async ({ email }) => post('/confirm', { token: await linkFor(email, 1) }))
      const links = await forAll(people, ({ email }) => linkFor(email, 2))

      let given = 0
      const leaving = forAll(links.slice(0, LEAVING), async (token, place) => {
        // A few at a time, so that some are always on their way.
        await until(
          async () => given,
          (count) => count >= place - 5,
          PATIENCE,
        )
        await post('/cancel', { token })
        given += 1
      })
      for (let kill = 1; kill <= KILLS; kill++) {
        await until(
          async () => given,
          (count) => count >= (kill * LEAVING) / (KILLS + 1),
          PATIENCE,
        )
        await cms.kill()
        cms = await start()
      }
      await leaving

      const line = (await standing(database, 'pannes')).filter(({ state }) => state !== 'cancelled')
      expect(line.map(({ state }) => state)).toEqual(
        Array.from({ length: PEOPLE - LEAVING }, (_, place) => (place < SEATS ? 'confirmed' : 'waiting')),
      )
      const [seats] = await database.rows('select taken from event_seats where taken > 0')
      expect(seats).toEqual({ taken: SEATS })

      const unsent = () => database.rows(`select id from mails where state <> 'sent'`)
      await until(unsent, (mails) => mails.length === 0, PATIENCE)
      const mails = await database.rows<{ message_id: string; kind: string; subject: string; state: string }>(
        `select m.message_id, m.kind, m.subject, r.state from mails m join registrations r on r.document_id = m.subject
          where m.kind <> 'event-confirm'`,
      )
      const subjectsOf = (kind: string) => mails.filter((mail) => mail.kind === kind).map(({ subject }) => subject)
      const told = [...subjectsOf('event-confirmed'), ...subjectsOf('event-promoted')]
      expect(new Set(told).size).toBe(told.length)
      expect(subjectsOf('event-given-back')).toHaveLength(LEAVING)
      expect(new Set(subjectsOf('event-given-back')).size).toBe(LEAVING)
      for (const { subject } of mails.filter(({ state }) => state === 'confirmed')) expect(told).toContain(subject)

      const accepted = mailServer.envelopes.map(({ messageId }) => messageId)
      for (const { message_id } of mails) expect(accepted).toContain(message_id)
      expect(accepted.length - new Set(accepted).size).toBeLessThanOrEqual(KILLS)
    },
    4 * PATIENCE,
  )
})
