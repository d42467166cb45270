import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import { runDetached } from './detached-context'
import type { SigningRules } from '../abuse-protection/rules'

/** What is counted, and for how long (seconds). How many are too many stands in the rules. */
const LIMITS = {
  perAddress: { duration: 600 },
  perAddressWithoutProof: { duration: 600 },
  perMailbox: { duration: 3_600 },
} as const

/** How long Redis may take to count (milliseconds). */
const PATIENCE = 500

export type LimitName = keyof typeof LIMITS

/** Where something is counted; `spare` stands in while Redis does not answer. */
interface Counter {
  main: RateLimiterAbstract
  spare: RateLimiterAbstract
}

let redis: Redis | undefined
let counters: Record<LimitName, Counter> | undefined

/** Counts in Redis where processes share one, in memory otherwise. Belongs into `bootstrap()`. */
export function connectLimits(url = process.env.REDIS_URL): void {
  if (url) {
    redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: PATIENCE })
    redis.on('error', (error) => strapi.log.warn(`Redis: ${error.message}`))
  }
  const entries = Object.entries(LIMITS).map(([name, { duration }]) => [name, makeCounter(name, duration)])
  counters = Object.fromEntries(entries) as Record<LimitName, Counter>
}

function makeCounter(name: string, duration: number): Counter {
  const options = { points: 1, duration, keyPrefix: `confettis:${name}` }
  const spare = new RateLimiterMemory(options)
  if (!redis) return { main: spare, spare }
  const shared = { storeClient: redis, insuranceLimiter: spare, rejectIfRedisNotReady: true }
  return { main: new RateLimiterRedis({ ...options, ...shared }), spare }
}

/**
 * Counts one more.
 * @param key a hash: neither an address nor a mailbox is ever a key
 * @returns 0, or in how many seconds one may come back
 */
export async function consume(name: LimitName, key: string, rules: SigningRules): Promise<number> {
  if (!counters) throw new Error('Limits are asked for before they are connected')
  const { main, spare } = counters[name]
  main.points = spare.points = rules[name]
  try {
    await runDetached(() => main.consume(key))
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

export function disconnectLimits(): void {
  redis?.disconnect()
}
