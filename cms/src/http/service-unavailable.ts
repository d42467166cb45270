import type { Context } from 'koa'

const RETRY_AFTER_SECONDS = '5'

/** Answers 503 with `Retry-After`. */
export function respondOverloaded(ctx: Context, message: string): void {
  ctx.set('Retry-After', RETRY_AFTER_SECONDS)
  ctx.serviceUnavailable(message)
}
