import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { ipBlock, clientIp } from '../http/client-ip'
import { runDetached } from './detached-context'

/** How many times, in how many seconds, and what to say past that. */
interface Limit {
  points: number
  duration: number
  message: string
}

/** Counts requests by address block; the count is held in memory only, and forgotten when the time is over. */
export function limitByIp({ points, duration, message }: Limit): (ctx: Context) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration })
  return async (ctx) => {
    try {
      await runDetached(() => limiter.consume(ipBlock(clientIp(ctx.req))))
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal
      rejectTooManyRequests(ctx, Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000)), message)
    }
  }
}

/**
 * Asks to wait, in words and seconds.
 * @throws RateLimitError (429), with `Retry-After`
 */
export function rejectTooManyRequests(ctx: Context, seconds: number, message: string): never {
  ctx.set('Retry-After', String(seconds))
  throw new errors.RateLimitError(message, { retryAfter: seconds })
}
