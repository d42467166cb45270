import type { Context, Next } from 'koa'
import { cacheKey } from '../caching/cache-key'
import { compress, type CachedAnswer, type FreshAnswer } from '../caching/response-cache'
import { responseCache } from '../caching'

/**
 * Answers public reads from memory. First of all middlewares, so a cached answer costs nothing else:
 * it therefore sets every header that such an answer has.
 */
export default () => async (ctx: Context, next: Next) => {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD'
  // A token may see other things than the public does.
  const key = isRead && !ctx.headers.authorization ? cacheKey(ctx.url) : null
  if (!key) return next()

  let own = false
  const answer =
    responseCache.get(key) ??
    (await responseCache.produce(key, () => {
      own = true
      return make(ctx, next)
    }))
  if (own && answer.status !== 200) return
  await send(ctx, answer)
}

async function make(ctx: Context, next: Next): Promise<FreshAnswer> {
  await next()
  return { status: ctx.status, body: JSON.stringify(ctx.body ?? null) }
}

async function send(ctx: Context, answer: CachedAnswer): Promise<void> {
  ctx.status = answer.status
  ctx.set('Cache-Control', answer.status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store')
  ctx.set('Content-Type', 'application/json; charset=utf-8')
  ctx.set('Access-Control-Allow-Origin', '*')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Vary', 'Accept-Encoding')
  if (answer.status === 200) {
    ctx.set('ETag', answer.etag)
    if (matches(ctx.get('If-None-Match'), answer.etag)) {
      ctx.status = 304
      return
    }
  }
  if (ctx.acceptsEncodings('br', 'identity') === 'br') {
    ctx.set('Content-Encoding', 'br')
    ctx.body = await compress(answer)
  } else {
    ctx.body = answer.body
  }
}

/** Whether the asker has this answer already (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
