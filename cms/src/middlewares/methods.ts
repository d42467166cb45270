import type { Context, Next } from 'koa'

/** Says of a method that an address of the API does not know what is said of every other mistake; `Allow` tells which it knows. */
export default () => async (ctx: Context, next: Next) => {
  await next()
  const isUnknown = ctx.status === 405 || ctx.status === 501
  if (isUnknown && ctx.path.startsWith('/api/')) ctx.methodNotAllowed()
}
