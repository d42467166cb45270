import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { invalidateCounts } from '../cache'
import { debounced } from './debounce'
import { isPostgres } from '../database/connection'
import { ensureIndexes } from '../database/indexes'
import { foldWindows, recount } from './recount'
import { settle } from './settle'
import { ensureTallies, readCount, type Count } from './tallies'

/** Between two settlements however many confirm (milliseconds): what a confirmation waits for its number at most. */
const GAP = 100
/** Between two recounts however much moderators change (milliseconds). */
const CHECK_GAP = 10_000
/** How often what another process confirmed, or left behind when it died, is looked for (milliseconds). */
const ROUND = 5_000

/** What a confirmation waits for its number at the very most (milliseconds). */
const PATIENCE = 3_000

let soon: (() => Promise<void>) | undefined
let check: (() => Promise<void>) | undefined
let round: NodeJS.Timeout | undefined

/**
 * Counts what was committed before the call; resolves when it is, or after a few seconds when a recount or a database
 * in trouble is in the way: then it is counted later. Many callers share one settlement.
 * Never rejects: a settlement that fails is logged, and made up for by the next.
 */
export function scheduleSettlement(strapi: Core.Strapi): Promise<void> {
  soon ??= debounced(() => settleNow(strapi), GAP)
  return Promise.race([soon(), wait(PATIENCE, undefined, { ref: false })])
}

/** Counts everybody anew: for changes that settlements don't see. Never rejects either. */
export function scheduleRecount(strapi: Core.Strapi): Promise<void> {
  check ??= debounced(async () => {
    await checkCounts(strapi, new Date())
  }, CHECK_GAP)
  return check()
}

/** How many signed here, as of the last settlement. */
export const currentCount = (strapi: Core.Strapi): Promise<Count> => readCount(strapi.db.connection)

/** Belongs into `bootstrap()`: what a dead process left behind is counted at once. */
export async function startCounting(strapi: Core.Strapi): Promise<void> {
  await ensureIndexes(strapi.db.connection)
  await ensureTallies(strapi.db.connection)
  await scheduleSettlement(strapi)
  round = setInterval(() => void scheduleSettlement(strapi), ROUND).unref()
}

/** Resolves once nothing is being counted any more. */
export async function stopCounting(): Promise<void> {
  clearInterval(round)
  if (soon) await soon()
}

/**
 * Checks the sum against the signatories themselves, says what was wrong, and puts it right. A job of the night.
 * @returns what was wrong
 */
export async function checkCounts(strapi: Core.Strapi, now: Date): Promise<string[]> {
  const db = strapi.db.connection
  const wrong = isPostgres(db) ? await recount(db, now) : await alone(() => recount(db, now))
  if (wrong.length > 0) {
    strapi.log.warn(`The count of signatures was wrong, and is put right: ${wrong.join(', ')}`)
    invalidateCounts()
  }
  await alone(() => foldWindows(db, now))
  return wrong
}

async function settleNow(strapi: Core.Strapi): Promise<void> {
  try {
    const { added, removed } = await alone(() => settle(strapi.db.connection))
    if (added + removed > 0) invalidateCounts()
  } catch (error) {
    strapi.log.error(`Counting signatures failed, and is tried again: ${String(error)}`)
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other: a recount and a settlement would see half of each other. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}
