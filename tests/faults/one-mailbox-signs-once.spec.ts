import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { Connection, request } from '../support/signing/connection.mjs'
import { freshProof } from '../support/signing/proof.mjs'
import { makeProofsEasy } from '../support/signing/rules'
import { addressOf, visitor } from '../support/signing/visitors.mjs'
import { DATABASES, openStore, type Store } from '../support/store'

const VISITORS = 200
const ROUNDS = 20
/** SQLite belongs to one process. */
const PROCESSES = { SQLite: 1, PostgreSQL: 2 }

/** Ways to write one address: the mailbox is the same. */
const SPELLINGS = [
  (name: string) => `${name}@exemple.fr`,
  (name: string) => `${name.toUpperCase()}@Exemple.FR`,
  (name: string) => `${name}+petition@exemple.fr`,
  (name: string) => ` ${name}+Autre@exemple.fr `,
]

describe.each(DATABASES)('one mailbox on %s', (database) => {
  let store: Store
  let kept: Database
  const processes: Running[] = []

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    for (let started = 0; started < PROCESSES[database]; started++)
      processes.push(await startCms({ dataDir: store.dataDir, env: store.env }))
    await makeProofsEasy(processes.map(({ url }) => url))
    kept = store.open()
  })
  afterAll(async () => {
    await kept?.close()
    await Promise.all(processes.map((one) => one.stop()))
    await store?.remove()
  })

  it(`however often ${VISITORS} sign at once: one row, one mail, ${ROUNDS} times`, async () => {
    const lines = Array.from({ length: VISITORS }, (_, place) => {
      const { url } = processes[place % processes.length]!
      return { url, connection: new Connection(url), from: addressOf(place) }
    })
    for (let round = 1; round <= ROUNDS; round++) {
      const mailbox = `manon.${round}`
      const bytes = await Promise.all(
        lines.map(async ({ url, connection, from }, place) => {
          const email = SPELLINGS[place % SPELLINGS.length]!(mailbox)
          // The limit of an address block is another story: everybody comes from a new one every time.
          const data = { ...visitor(place), email, altcha: await freshProof(connection, url, from) }
          return request(url, 'POST', '/api/signatories', { from: addressOf(round * VISITORS + place), data })
        }),
      )
      await Promise.all(lines.map(({ connection }) => connection.open()))
      const answers = await Promise.all(lines.map(({ connection }, place) => connection.send(bytes[place]!)))
      expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
        new Set(['202 {"data":{"status":"pending"},"meta":{}}']),
      )
      const [{ signatories } = {}] = await kept.rows('select count(*) as signatories from signatories')
      const [{ mails } = {}] = await kept.rows('select count(*) as mails from mails')
      expect([Number(signatories), Number(mails)]).toEqual([round, round])
    }
    for (const { connection } of lines) connection.close()
  }, 180_000)
})
