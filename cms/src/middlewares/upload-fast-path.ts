import type { IncomingMessage } from 'node:http'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { receive } from '../api/testimony/submissions/receive'
import { respondOverloaded } from '../http/service-unavailable'
import { limitByIp } from '../rate-limit/limit-by-ip'
import { TOO_MANY_PICTURES_MESSAGE } from '../media/semaphore'
import { parseJson } from '../http/json-body'
import { readMultipart } from '../http/multipart'

/** So many bring files at the same time: each may hold ten megabytes of memory. */
const MAX_AT_ONCE = 10
/** How long what comes after a refusal is let go by, so that the refusal is heard (milliseconds). */
const LINGER = 2_000

const NO_FILES = 'Files can be sent to POST /api/testimonies alone; everything else is JSON'

let underWay = 0

/**
 * The one place of the public API that takes files: a story's picture. Strapi's own parser would write whatever comes to
 * the disk, whoever sends it and wherever to.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (!ctx.path.startsWith('/api/') || !ctx.is('multipart')) return next()
    try {
      await take(strapi, ctx)
    } finally {
      letGoBy(ctx.req)
    }
  }

async function take(strapi: Core.Strapi, ctx: Context): Promise<void> {
  if (ctx.method !== 'POST' || ctx.path !== '/api/testimonies') return void ctx.unsupportedMediaType(NO_FILES)
  await limitByIp(ctx, 'uploads')
  if (underWay >= MAX_AT_ONCE) return respondOverloaded(ctx, TOO_MANY_PICTURES_MESSAGE)
  underWay += 1
  try {
    const { data, file } = await readMultipart(ctx.req, 'picture')
    ctx.request.body = { data: parseJson(data) }
    await receive(strapi, ctx, file)
  } finally {
    underWay -= 1
  }
}

/** Whoever was answered before they had said everything may end, for a moment; then the line is cut. */
function letGoBy(request: IncomingMessage): void {
  if (request.complete) return
  request.resume()
  const cut = setTimeout(() => request.complete || request.socket.destroy(), LINGER)
  request.once('close', () => clearTimeout(cut))
}
