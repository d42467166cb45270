import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { invalidateCounts } from '../cache'
import { debounced } from './debounce'
import { isPostgres } from '../database/connection'
import { ensureIndexes } from '../database/indexes'
import { recount } from './recount'
import { settle } from './settle'
import { ensureTallies, readCount, type Count } from './tallies'
import { foldWindows } from './windows'

/** The pause between two settlements, which a confirmation waits for its number. */
const SETTLEMENT_GAP_MS = 100
/** The pause between two recounts. */
const RECOUNT_GAP_MS = 10_000
/** The interval of settlements of what other processes confirmed, or left behind when they died. */
const SETTLEMENT_INTERVAL_MS = 5_000

/** The longest time that a confirmation waits for its number. */
const SETTLEMENT_TIMEOUT_MS = 3_000

let settleSoon: (() => Promise<void>) | undefined
let recountSoon: (() => Promise<void>) | undefined
let interval: NodeJS.Timeout | undefined

/**
 * Counts the signatures that were committed before the call. Resolves when they are counted, or after a few seconds when a
 * recount or a failing database delays the settlement. Concurrent callers share one settlement. Never rejects: a
 * settlement that fails is logged, and the next one counts what it left.
 */
export function scheduleSettlement(strapi: Core.Strapi): Promise<void> {
  settleSoon ??= debounced(() => settleNow(strapi), SETTLEMENT_GAP_MS)
  return Promise.race([settleSoon(), wait(SETTLEMENT_TIMEOUT_MS, undefined, { ref: false })])
}

/** Counts every signatory again, after changes that a settlement does not see. Never rejects. */
export function scheduleRecount(strapi: Core.Strapi): Promise<void> {
  recountSoon ??= debounced(async () => {
    await checkCounts(strapi, new Date())
  }, RECOUNT_GAP_MS)
  return recountSoon()
}

/** The number of signatures, as of the last settlement. */
export const currentCount = (strapi: Core.Strapi): Promise<Count> => readCount(strapi.db.connection)

/** Belongs into `bootstrap()`: counts at once what a process that died left uncounted. */
export async function startCounting(strapi: Core.Strapi): Promise<void> {
  await ensureIndexes(strapi.db.connection)
  await ensureTallies(strapi.db.connection)
  await scheduleSettlement(strapi)
  interval = setInterval(() => void scheduleSettlement(strapi), SETTLEMENT_INTERVAL_MS).unref()
}

/** Resolves when the last settlement has ended. */
export async function stopCounting(): Promise<void> {
  clearInterval(interval)
  if (settleSoon) await settleSoon()
}

/**
 * Compares the tallies with the signatories, and corrects and logs differences. A nightly job.
 * @returns the scopes that were wrong
 */
export async function checkCounts(strapi: Core.Strapi, now: Date): Promise<string[]> {
  const db = strapi.db.connection
  const wrong = isPostgres(db) ? await recount(db, now) : await runAlone(() => recount(db, now))
  if (wrong.length > 0) {
    strapi.log.warn(`The count of signatures was wrong, and is put right: ${wrong.join(', ')}`)
    invalidateCounts()
  }
  await runAlone(() => foldWindows(db, now))
  return wrong
}

async function settleNow(strapi: Core.Strapi): Promise<void> {
  try {
    const { added, removed } = await runAlone(() => settle(strapi.db.connection))
    if (added + removed > 0) invalidateCounts()
  } catch (error) {
    strapi.log.error(`Counting signatures failed, and is tried again: ${String(error)}`)
  }
}

let last: Promise<unknown> = Promise.resolve()

/** Runs one task after the other: a recount and a settlement at once would see parts of each other. */
function runAlone<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work)
  last = result.catch(() => undefined)
  return result
}
