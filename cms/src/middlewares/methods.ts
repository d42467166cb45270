import type { Context, Next } from 'koa'

/** Gives a 405 or 501 of the API the body of every other error; the router has set `Allow` already. */
export default () => async (ctx: Context, next: Next) => {
  await next()
  const isUnknown = ctx.status === 405 || ctx.status === 501
  if (isUnknown && ctx.path.startsWith('/api/')) ctx.methodNotAllowed()
}
