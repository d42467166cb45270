import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { SigningRules } from './rules'

/** What is counted, and for how long (seconds). How many are too many stands in the rules. */
const LIMITS = {
  perAddress: { duration: 600 },
  perAddressWithoutProof: { duration: 600 },
  perMailbox: { duration: 3_600 },
} as const

export type LimitName = keyof typeof LIMITS

let redis: Redis | undefined
let limiters: Record<LimitName, RateLimiterAbstract> | undefined

/** Counted in Redis where processes share one, in memory otherwise and while Redis does not answer. */
function makeLimiters(url: string | undefined): Record<LimitName, RateLimiterAbstract> {
  if (url) {
    redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 })
    redis.on('error', (error) => strapi.log.warn(`Redis: ${error.message}`))
  }
  const make = ([name, { duration }]: [string, { duration: number }]) => {
    const options = { points: 1, duration, keyPrefix: `confettis:${name}` }
    const memory = new RateLimiterMemory(options)
    const limiter = redis
      ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory, rejectIfRedisNotReady: true })
      : memory
    return [name, limiter]
  }
  return Object.fromEntries(Object.entries(LIMITS).map(make)) as Record<LimitName, RateLimiterAbstract>
}

/**
 * Counts one more.
 * @param key a hash: neither an address nor a mailbox is ever a key
 * @returns 0, or in how many seconds one may come back
 */
export async function consume(name: LimitName, key: string, rules: SigningRules): Promise<number> {
  limiters ??= makeLimiters(process.env.REDIS_URL)
  const limiter = limiters[name]
  limiter.points = rules[name]
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

export function disconnectLimits(): void {
  redis?.disconnect()
}
