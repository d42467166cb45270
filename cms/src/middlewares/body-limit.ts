import { errors } from '@strapi/utils'
import type { Context, Next } from 'koa'

/** The largest form of the site is a thousand words long; nothing that visitors send comes near this (bytes). */
const MAX_API_BODY = 64 * 1024

/** Refuses what is too large before reading it. The admin's own routes are not under `/api`. */
export default () => (ctx: Context, next: Next) => {
  if (ctx.path.startsWith('/api/') && Number(ctx.headers['content-length'] ?? 0) > MAX_API_BODY) {
    throw new errors.PayloadTooLargeError(`The body is too large: ${MAX_API_BODY / 1024} kB at most`)
  }
  return next()
}
