import { createEncodingChooser, matchesEtag } from '@confettis/shared/content-negotiation'
import { PREVIEW_HEADER } from '@confettis/shared/preview'
import type { Context, Next } from 'koa'
import { cacheKey } from '../cache/cache-key'
import { compress, type CachedAnswer, type FreshAnswer } from '../cache/response-cache'
import { cacheFor } from '../cache'

/**
 * Answers public reads from memory. It is the first middleware, so that a cached response costs nothing else, and
 * therefore sets every header of the response.
 */
export default () => async (ctx: Context, next: Next) => {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD'
  // API tokens and previews may read more than the public.
  const isPublic = !ctx.headers.authorization && !ctx.headers[PREVIEW_HEADER]
  const key = isRead && isPublic ? cacheKey(ctx.url) : null
  if (!key) return next()

  const cache = cacheFor(key)
  const answer = cache.get(key) ?? (await cache.produce(key, () => make(ctx, next, key)))
  await send(ctx, answer)
}

async function make(ctx: Context, next: Next, key: string): Promise<FreshAnswer> {
  // Every spelling of the URL gets the response of the canonical one.
  ctx.url = key
  await next()
  // Headers of the later middlewares belong to this request, not to the cached response.
  for (const name of ctx.res.getHeaderNames()) ctx.res.removeHeader(name)
  return { status: ctx.status, body: JSON.stringify(ctx.body ?? null) }
}

const chooseEncoding = createEncodingChooser(['br'])

const COMMON_HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
}

/** Writes the response without Koa, which would take most of the time of a cached response. */
async function send(ctx: Context, answer: CachedAnswer): Promise<void> {
  const { res } = ctx
  const { 'if-none-match': ifNoneMatch, 'accept-encoding': encodings } = ctx.req.headers
  const compressed = chooseEncoding(encodings) === 'br' ? await compress(answer) : null
  ctx.respond = false
  if (answer.status !== 200) {
    res.writeHead(answer.status, { ...COMMON_HEADERS, 'Cache-Control': 'no-store' }).end(answer.body)
    return
  }
  const headers = { ...COMMON_HEADERS, 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: answer.etag }
  if (matchesEtag(ifNoneMatch, answer.etag)) res.writeHead(304, headers).end()
  else if (compressed)
    res.writeHead(200, { ...headers, 'Content-Encoding': 'br', 'Content-Length': compressed.length }).end(compressed)
  else res.writeHead(200, { ...headers, 'Content-Length': answer.body.length }).end(answer.body)
}
