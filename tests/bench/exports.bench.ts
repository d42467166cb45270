import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { askFor } from '../support/exports'
import { SECRETS, startCms } from '../support/site'
import { makeSignatories } from '../support/many-signatories.mjs'
import { residentMemory, type Running } from '../support/processes'
import { quantile } from '../support/signing/generator'
import { DATABASES, openStore, type Store } from '../support/store'
import { note, report } from './report'

const MANY = 1_000_000
/** What is asked for: seconds, MB, and how long visitors wait beside how long they wait otherwise. */
const MADE_WITHIN = 60
const MORE_MEMORY = 100
const SLOWER = 1.2

/** How long visitors are watched before and after (milliseconds), and what lies between two of their requests. */
const WATCHED = 15_000
const PAUSE = 25
const DEPARTEMENTS = ['75', '59', '13', '69', '92', '93', '33', '31', '971', '974', '35', '44', '67', '48']

afterAll(() => report())

describe.each(DATABASES)(`on %s, with ${MANY} signatories`, (database) => {
  let store: Store
  let cms: Running
  let admin: Admin
  let asked = 0

  beforeAll(async () => {
    process.env.DATA_KEYS = SECRETS.DATA_KEYS
    store = await openStore(database, { durable: true })
    await (await startCms({ dataDir: store.dataDir, env: store.env })).stop()
    const { DATABASE_URL: url } = store.env
    await makeSignatories(url ? { url } : { file: path.join(store.dataDir, 'confettis.db') }, MANY)
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    admin = await Admin.enter(cms.url)
    await visits(() => asked < 200)
  }, 600_000)
  afterAll(async () => {
    await cms?.stop()
    await store?.remove()
  })

  /** How long visitors wait for a page of the list that nobody asked for just before (milliseconds). */
  async function visits(isOn: () => boolean): Promise<number[]> {
    const times: number[] = []
    while (isOn()) {
      asked += 1
      const query = `departement=${DEPARTEMENTS[asked % DEPARTEMENTS.length]}&limit=${50 + (asked % 47)}`
      const began = performance.now()
      const answer = await fetch(`${cms.url}/api/signatories?${query}`)
      await answer.arrayBuffer()
      times.push(performance.now() - began)
      expect(answer.status).toBe(200)
      await wait(PAUSE)
    }
    return times
  }
  const visitsFor = (time: number) => {
    const end = performance.now() + time
    return visits(() => performance.now() < end)
  }

  /** Takes the whole file; the memory of the CMS is looked at meanwhile. */
  async function take(format: string) {
    const answer = await askFor(admin, 'signatures', {}, format)
    expect([answer.status, answer.headers.get('x-lines')]).toEqual([200, String(MANY)])
    let [bytes, memory] = [0, 0]
    const pieces = answer.body!.getReader()
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      bytes += piece.value.length
      memory = Math.max(memory, residentMemory(cms.pid))
    }
    return { bytes, memory }
  }

  it.each(['csv', 'xlsx'])('%s', async (format) => {
    const before = await visitsFor(WATCHED)
    const memory = residentMemory(cms.pid)
    const began = performance.now()
    let isTaking = true
    const taking = take(format).finally(() => (isTaking = false))
    const meanwhile = await visits(() => isTaking)
    const file = await taking
    const took = (performance.now() - began) / 1000
    const alone = [...before, ...(await visitsFor(WATCHED))]
    const more = file.memory - memory
    const named = (name: string) => `${database}, a million as ${format}: ${name}`
    const slower = quantile(meanwhile, 0.5) / quantile(alone, 0.5)
    note(
      { name: named('made within'), value: took, unit: 's', atMost: MADE_WITHIN },
      { name: named('size'), value: file.bytes / 1_000_000, unit: 'MB' },
      { name: named('more memory of the CMS'), value: more, unit: 'MB', atMost: MORE_MEMORY },
      {
        name: named('visitors wait meanwhile'),
        value: quantile(meanwhile, 0.5),
        unit: 'ms',
        peer: quantile(alone, 0.5),
        atMost: SLOWER,
      },
      {
        name: named('the slowest hundredth of them'),
        value: quantile(meanwhile, 0.99),
        unit: 'ms',
        peer: quantile(alone, 0.99),
      },
    )
    expect(took).toBeLessThanOrEqual(MADE_WITHIN)
    expect(more).toBeLessThanOrEqual(MORE_MEMORY)
    expect(slower).toBeLessThanOrEqual(SLOWER)
  })
})
