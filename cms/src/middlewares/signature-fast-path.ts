import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { receiveSignature } from '../api/signatory/services/create'
import { readJson, rejectTooLarge } from '../http/json-body'

/**
 * Handles signatures before the log, the body parsers and the router, which are a third of the cost of a signature. A
 * request in another form takes the usual route to the same service.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' || ctx.url !== '/api/signatories' || !hasJsonBody(ctx)) return next()
    if (Number(ctx.headers['content-length'] ?? 0) > MAX_BODY_BYTES) rejectTooLarge()
    ctx.set(HEADERS)
    ctx.request.body = await readJson(ctx.req)
    await receiveSignature(strapi, ctx)
  }

/** The security headers that apply to a JSON response that is not cached. */
const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' }

const hasJsonBody = ({ headers }: Context) =>
  /^application\/json\b/i.test(headers['content-type'] ?? '') && !headers['content-encoding'] && !headers.authorization
