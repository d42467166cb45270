import { setTimeout as wait } from 'node:timers/promises'
import { EMAIL_GAP_MS } from '@confettis/shared/domain/signatory'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { Connection, request } from '../support/signing/connection.mjs'
import { quantile, sign } from '../support/signing/generator'
import { tokensOf } from '../support/signing/email-tokens'
import { freshProof } from '../support/signing/proof.mjs'
import { setRules } from '../support/signing/rules'
import { addressOf, visitor } from '../support/signing/visitors.mjs'
import { DATABASES, openStore, type Store } from '../support/store'

/** How many of each are asked, one after the other. */
const EACH = 200
/** How far the medians may be apart (milliseconds). */
const APART = 5

/** What an address may be when somebody signs with it, in blocks of visitors' numbers. */
const STANDINGS = ['new', 'pending', 'confirmed', 'withdrawn', 'blocked', 'quarantined'] as const
type Standing = (typeof STANDINGS)[number]

const SIGNED: Standing[] = ['pending', 'confirmed', 'withdrawn', 'quarantined']
const BLOCKED = 'indesirables.example'
const DISPOSABLE = 'yopmail.com'

const idOf = (standing: Standing, place: number) => (STANDINGS.indexOf(standing) + 1) * 1_000 + place

/** Who signs with an address of that standing. */
function signer(standing: Standing, place: number) {
  const person = visitor(idOf(standing, place))
  const [name = ''] = person.email.split('@')
  if (standing === 'blocked') return { ...person, email: `${name}@${BLOCKED}` }
  if (standing === 'quarantined') return { ...person, email: `${name}@${DISPOSABLE}` }
  return person
}

describe.each(DATABASES)('side channels of signing on %s', (database) => {
  let store: Store
  let cms: Running
  let connection: Connection
  let address = 0

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    await setRules(cms.url, { proofEffort: 1, blocked: BLOCKED })
    connection = new Connection(cms.url)
    for (const standing of SIGNED.filter((one) => one !== 'quarantined'))
      expect((await sign(cms.url, { from: idOf(standing, 0), count: EACH })).acknowledged).toHaveLength(EACH)
    for (let place = 0; place < EACH; place++) expect((await signAs('quarantined', place)).status).toBe(202)
    await press('confirm', 'confirm', ['confirmed', 'withdrawn'])
    await press('thanks', 'withdraw', ['withdrawn'])
    // What comes now gets a mail, where an address gets one at all: the longest way through.
    await wait(EMAIL_GAP_MS + 500)
  }, 180_000)
  afterAll(async () => {
    connection?.close()
    await cms?.stop()
    await store?.remove()
  })

  async function signAs(standing: Standing, place: number) {
    const from = addressOf(100_000 + address++)
    const data = { ...signer(standing, place), altcha: await freshProof(connection, cms.url, from) }
    const bytes = request(cms.url, 'POST', '/api/signatories', { from, data })
    const began = performance.now()
    const answer = await connection.send(bytes)
    return { ...answer, took: performance.now() - began }
  }

  /** Everybody of some standings presses the button that a mail leads to. */
  async function press(mail: string, action: string, standings: Standing[]) {
    const database = store.open()
    const tokens = await tokensOf(database, mail)
    await database.close()
    for (const standing of standings) {
      for (let place = 0; place < EACH; place++) {
        const token = tokens.get(idOf(standing, place))
        const { status } = await connection.send(
          request(cms.url, 'POST', `/api/signatories/${action}`, { from: addressOf(address++), data: { token } }),
        )
        expect([standing, action, status]).toEqual([standing, action, 200])
      }
    }
  }

  it('neither the bytes nor the time of an answer tells whether a mailbox signed', async () => {
    const took = new Map<Standing, number[]>(STANDINGS.map((standing) => [standing, []]))
    const seen = new Set<string>()
    for (let place = 0; place < EACH; place++) {
      for (const standing of STANDINGS) {
        const answer = await signAs(standing, place)
        seen.add(`${answer.head.replace(/^date:.*$/im, 'Date')}\n${answer.body}`)
        took.get(standing)?.push(answer.took)
      }
    }
    expect([...seen], 'one answer for all').toHaveLength(1)
    expect([...seen][0]).toMatch(/^HTTP\/1.1 202 /)
    const medians = [...took].map(([standing, times]) => [standing, quantile(times, 0.5)] as const)
    const values = medians.map(([, median]) => median)
    console.log(
      `${database}: medians in ms`,
      Object.fromEntries(medians.map(([name, value]) => [name, value.toFixed(2)])),
    )
    expect(Math.max(...values) - Math.min(...values), JSON.stringify(medians)).toBeLessThanOrEqual(APART)
  }, 180_000)
})
