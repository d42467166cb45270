import type { Core } from '@strapi/strapi'
import { dropCounts } from '../caching'
import { coalesced } from './coalesced'
import { ensureIndexes } from './indexes'
import { settle } from './settle'
import { ensureTallies, readCount, type Count } from './tallies'

/** Between two settlements however many confirm (milliseconds): what a confirmation waits for its number at most. */
const GAP = 100
/** How often what another process confirmed, or left behind when it died, is looked for (milliseconds). */
const ROUND = 5_000

let soon: (() => Promise<void>) | undefined
let round: NodeJS.Timeout | undefined

/**
 * Counts what was committed before the call; resolves when it is. Many callers share one settlement.
 * Never rejects: a settlement that fails is logged, and made up for by the next.
 */
export function settleSoon(strapi: Core.Strapi): Promise<void> {
  soon ??= coalesced(() => settleNow(strapi), GAP)
  return soon()
}

/** How many signed here, as of the last settlement. */
export const currentCount = (strapi: Core.Strapi): Promise<Count> => readCount(strapi.db.connection)

/** Belongs into `bootstrap()`: what a dead process left behind is counted at once. */
export async function startCounting(strapi: Core.Strapi): Promise<void> {
  await ensureIndexes(strapi.db.connection)
  await ensureTallies(strapi.db.connection)
  await settleSoon(strapi)
  round = setInterval(() => void settleSoon(strapi), ROUND).unref()
}

/** Resolves once nothing is being counted any more. */
export async function stopCounting(strapi: Core.Strapi): Promise<void> {
  clearInterval(round)
  if (soon) await settleSoon(strapi)
}

async function settleNow(strapi: Core.Strapi): Promise<void> {
  try {
    const { added, removed } = await settle(strapi.db.connection)
    if (added + removed > 0) dropCounts()
  } catch (error) {
    strapi.log.error(`Counting signatures failed, and is tried again: ${String(error)}`)
  }
}
