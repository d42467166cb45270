import type { Context, Next } from 'koa'
import { MAX_API_BODY, refuseAsTooLarge } from '../writing/json-body'

/** Refuses what is too large before reading it. The admin's own routes are not under `/api`. */
export default () => (ctx: Context, next: Next) => {
  if (ctx.path.startsWith('/api/') && Number(ctx.headers['content-length'] ?? 0) > MAX_API_BODY) refuseAsTooLarge()
  return next()
}
