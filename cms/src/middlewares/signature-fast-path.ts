import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { receiveSignature } from '../api/signatory/services/create'
import { readJson, rejectTooLarge } from '../http/json-body'

/**
 * Takes signatures past all that they have no use for: the log, parsers of other bodies, the router and its policies
 * are a third of what one costs, on the day when thousands come in a minute. What does not look like one goes the
 * ordinary way and arrives at the same place.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' || ctx.url !== '/api/signatories' || !bringsJson(ctx)) return next()
    if (Number(ctx.headers['content-length'] ?? 0) > MAX_BODY_BYTES) rejectTooLarge()
    ctx.set(HEADERS)
    ctx.request.body = await readJson(ctx.req)
    await receiveSignature(strapi, ctx)
  }

/** The headers that mean something on JSON that nobody may keep. */
const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' }

const bringsJson = ({ headers }: Context) =>
  /^application\/json\b/i.test(headers['content-type'] ?? '') && !headers['content-encoding'] && !headers.authorization
