import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { runDetached } from './detached-context'
import { LIMITS, type LimitName } from './limits'

/** How long Redis may take to count. */
const TIMEOUT_MS = 500

/** Where uses are counted; `fallback` counts while Redis does not answer. */
interface Limiter {
  main: RateLimiterAbstract
  fallback: RateLimiterAbstract
}

let redis: Redis | undefined
let limiters: Record<LimitName, Limiter> | undefined

/** Counts in Redis where processes share one, in memory otherwise. Belongs into `bootstrap()`. */
export function connectLimits(url = process.env.REDIS_URL): void {
  if (url) {
    redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: TIMEOUT_MS })
    redis.on('error', (error) => strapi.log.warn(`Redis: ${error.message}`))
  }
  const entries = Object.entries(LIMITS).map(([name, { durationSeconds }]) => [
    name,
    createLimiter(name, durationSeconds),
  ])
  limiters = Object.fromEntries(entries) as Record<LimitName, Limiter>
}

function createLimiter(name: string, duration: number): Limiter {
  const options = { points: 1, duration, keyPrefix: `confettis:${name}` }
  const fallback = new RateLimiterMemory(options)
  if (!redis) return { main: fallback, fallback }
  const shared = { storeClient: redis, insuranceLimiter: fallback, rejectIfRedisNotReady: true }
  return { main: new RateLimiterRedis({ ...options, ...shared }), fallback }
}

/**
 * Counts one more use.
 * @param key a hash: neither an IP nor an email is ever a key
 * @param points how many uses the limit allows
 * @returns 0, or after how many seconds the next use is allowed
 */
export async function consume(name: LimitName, key: string, points: number): Promise<number> {
  if (!limiters) throw new Error('connectLimits() has not run')
  const { main, fallback } = limiters[name]
  main.points = fallback.points = points
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
