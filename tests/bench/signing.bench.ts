import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import { peakMemory, type Running } from '../support/processes'
import {
  expectLedgerAndDatabaseToAgree,
  expectMailsToHaveArrived,
  expectTheCounterToBeRight,
} from '../support/signing/expectations'
import { quantile, sign, type Outcome } from '../support/signing/generator'
import { killUnderLoad } from '../support/signing/killed'
import { makeProofsEasy } from '../support/signing/rules'
import { signWhileMailStalls, worstDay } from '../support/signing/stalled'
import { DATABASES, openStore, type DatabaseName, type Store } from '../support/store'
import { startBareStrapi } from './peers'
import { note, report } from './report'

/** Durable signatures a second, and how long one waits for its answer at most while they come at that rate (milliseconds). */
const RATE = 1_500
const P99 = 100
const MEMORY_MB = 400

const SECONDS = 15
const WARM_UP = 3_000
/** What a bare Strapi creates in about ten seconds. */
const BARE_CREATES = 1_500

afterAll(() => report())

/** A store, and a CMS on it whose proofs of work take no time to make. */
function useSigning(database: DatabaseName) {
  let store: Store
  let cms: Running
  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    await makeProofsEasy(cms.url)
  })
  afterAll(async () => {
    await cms?.stop()
    await store?.remove()
  })
  return {
    get cms() {
      return cms
    },
    async kept() {
      const database = store.open()
      const [row] = await database.rows<{ n: number }>('select count(*) as n from signatories')
      await database.close()
      return Number(row?.n)
    },
  }
}

const rateOf = ({ acknowledged, seconds }: Outcome) => acknowledged.length / seconds

async function bareCreate(database: DatabaseName) {
  const store = await openStore(database, { durable: true })
  const peer = await startBareStrapi([], store.env)
  try {
    const outcome = await sign(peer.url, { from: 0, count: BARE_CREATES, script: 'bare create' })
    expect(outcome.refused).toEqual([])
    return { rate: rateOf(outcome), p99: quantile(outcome.took, 0.99) }
  } finally {
    await peer.stop()
    await peer.remove()
    await store.remove()
  }
}

describe.each(DATABASES)('on %s', (database) => {
  describe('signatures a second', () => {
    const signing = useSigning(database)

    it('beside what a bare Strapi creates', async () => {
      const bare = await bareCreate(database)
      const { url, pid } = signing.cms
      await sign(url, { from: 0, count: WARM_UP })
      const most = await sign(url, { from: WARM_UP, count: RATE * SECONDS })
      const steady = await sign(url, { from: WARM_UP + RATE * SECONDS, count: RATE * SECONDS }, { rate: RATE })
      const outcomes = [most, steady]
      note(
        {
          name: `${database}: signatures, 50 connections`,
          value: rateOf(most),
          unit: '/s',
          peer: bare.rate,
          atLeast: RATE,
        },
        { name: `${database}: their p99`, value: quantile(most.took, 0.99), unit: 'ms', peer: bare.p99, atMost: P99 },
        { name: `${database}: at ${RATE}/s, median`, value: quantile(steady.took, 0.5), unit: 'ms' },
        { name: `${database}: at ${RATE}/s, p99`, value: quantile(steady.took, 0.99), unit: 'ms', atMost: P99 },
        { name: `${database}: most memory of the CMS`, value: peakMemory(pid), unit: 'MB', atMost: MEMORY_MB },
      )
      for (const { refused, unknown, unsent } of outcomes) expect([refused, unknown, unsent]).toEqual([[], [], []])
      expect(await signing.kept()).toBe(WARM_UP + 2 * RATE * SECONDS)
      expect(rateOf(most)).toBeGreaterThanOrEqual(RATE)
      expect(quantile(most.took, 0.99)).toBeLessThanOrEqual(P99)
      expect(quantile(steady.took, 0.99)).toBeLessThanOrEqual(P99)
    }, 400_000)
  })

  it('ten deaths under load', async () => {
    const store = await openStore(database, { durable: true })
    try {
      const evidence = await killUnderLoad(store, { kills: 10, rate: 150 })
      const { ledger, accepted, kills } = evidence
      note(
        { name: `${database}: acknowledged through ${kills} deaths`, value: ledger.acknowledged.length, unit: '' },
        { name: `${database}: lost`, value: lost(evidence), unit: '', atMost: 0 },
        {
          name: `${database}: mails that came twice`,
          value: accepted.length - new Set(accepted).size,
          unit: '',
          atMost: kills,
        },
      )
      expectLedgerAndDatabaseToAgree(evidence)
      expectTheCounterToBeRight(evidence)
      expectMailsToHaveArrived(evidence)
    } finally {
      await store.remove()
    }
  }, 900_000)

  it('signing while the mail server is down, slow, or asks to come back later', async () => {
    const store = await openStore(database, { durable: true })
    try {
      const { days, sent, acknowledged, caughtUp } = await signWhileMailStalls(store, { rate: 150, seconds: 20 })
      const { ordinary, worst } = worstDay(days, 'p99')
      note(
        { name: `${database}: p99 while mail stalls`, value: worst, unit: 'ms', peer: ordinary, atMost: 1.2 },
        { name: `${database}: all mails have arrived after`, value: caughtUp / 1000, unit: 's' },
      )
      expect(acknowledged).toBe(sent)
      expect(worst, JSON.stringify(days)).toBeLessThanOrEqual(ordinary * 1.2)
    } finally {
      await store.remove()
    }
  }, 900_000)
})

function lost({ ledger, rows }: Awaited<ReturnType<typeof killUnderLoad>>): number {
  const kept = new Set(rows.map(({ id }) => id))
  return ledger.acknowledged.filter((id) => !kept.has(id)).length
}
