import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { clientIp, ipBlock } from '../http/client-ip'
import { hashIp } from './ip-hash'
import { consume } from './limiter'
import { LIMITS, type FixedLimit, type LimitName } from './limits'

/**
 * Counts a request of the block of IP addresses that it comes from.
 * @throws RateLimitError (429, with `Retry-After`) past the limit
 */
export async function limitByIp(ctx: Context, name: FixedLimit): Promise<void> {
  const key = await hashIp(strapi, ipBlock(clientIp(ctx.req)), new Date())
  const seconds = await consume(name, key, LIMITS[name].points)
  if (seconds > 0) rejectTooManyRequests(ctx, name, seconds)
}

/**
 * Refuses with the message of the limit.
 * @throws RateLimitError (429), with `Retry-After`
 */
export function rejectTooManyRequests(ctx: Context, name: LimitName, retryAfterSeconds: number): never {
  ctx.set('Retry-After', String(retryAfterSeconds))
  throw new errors.RateLimitError(LIMITS[name].message, { retryAfter: retryAfterSeconds })
}
