import { createEncodingChooser, matchesEtag } from '@confettis/shared/content-negotiation'
import { PREVIEW_HEADER } from '@confettis/shared/preview'
import type { Context, Next } from 'koa'
import { cacheKey } from '../cache/cache-key'
import { compress, type CachedAnswer, type FreshAnswer } from '../cache/response-cache'
import { cacheFor } from '../cache'

/**
 * Answers public reads from memory. First of all middlewares, so a cached answer costs nothing else:
 * it therefore sets every header that such an answer has.
 */
export default () => async (ctx: Context, next: Next) => {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD'
  // A token, or an editor's preview, may see other things than the public does.
  const isPublic = !ctx.headers.authorization && !ctx.headers[PREVIEW_HEADER]
  const key = isRead && isPublic ? cacheKey(ctx.url) : null
  if (!key) return next()

  const cache = cacheFor(key)
  const answer = cache.get(key) ?? (await cache.produce(key, () => make(ctx, next, key)))
  await send(ctx, answer)
}

async function make(ctx: Context, next: Next, key: string): Promise<FreshAnswer> {
  // Everybody who has this key gets the answer to it, however they spelled it.
  ctx.url = key
  await next()
  // Who finds it made gets none of what the middlewares behind say of this one.
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

/** Writes the answer past Koa: on this path every microsecond is most of the work. */
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
