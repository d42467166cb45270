import type { IncomingMessage } from 'node:http'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { receiveTestimony } from '../api/testimony/services/create'
import { respondOverloaded } from '../http/service-unavailable'
import { limitByIp } from '../rate-limit/limit-by-ip'
import { TOO_MANY_PICTURES_MESSAGE } from '../media/semaphore'
import { parseJson } from '../http/json-body'
import { readMultipart } from '../http/multipart'

/** Each upload may hold ten megabytes of memory. */
const MAX_CONCURRENT = 10
/** How long the rest of a refused body is read and discarded, so that the client receives the response. */
const LINGER_MS = 2_000

const NO_FILES = 'Files can be sent to POST /api/testimonies alone; everything else is JSON'

let concurrent = 0

/**
 * Handles the only file of the public API, the picture of a testimony. The parser of Strapi writes every file of every
 * multipart request to the disk before any check.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (!ctx.path.startsWith('/api/') || !ctx.is('multipart')) return next()
    try {
      await receiveUpload(strapi, ctx)
    } finally {
      discardRest(ctx.req)
    }
  }

async function receiveUpload(strapi: Core.Strapi, ctx: Context): Promise<void> {
  if (ctx.method !== 'POST' || ctx.path !== '/api/testimonies') return void ctx.unsupportedMediaType(NO_FILES)
  await limitByIp(ctx, 'uploads')
  if (concurrent >= MAX_CONCURRENT) return respondOverloaded(ctx, TOO_MANY_PICTURES_MESSAGE)
  concurrent += 1
  try {
    const { data, file } = await readMultipart(ctx.req, 'picture')
    ctx.request.body = { data: parseJson(data) }
    await receiveTestimony(strapi, ctx, file)
  } finally {
    concurrent -= 1
  }
}

/** Discards the rest of a body that was answered early; a client that goes on sending is disconnected. */
function discardRest(request: IncomingMessage): void {
  if (request.complete) return
  request.resume()
  const cut = setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS)
  request.once('close', () => clearTimeout(cut))
}
