import type { Context } from 'koa'

/** Seconds. */
const COME_BACK_IN = '5'

/** Says in words that there is more to do than can be done, and when to come back: 503. */
export function respondOverloaded(ctx: Context, message: string): void {
  ctx.set('Retry-After', COME_BACK_IN)
  ctx.serviceUnavailable(message)
}
