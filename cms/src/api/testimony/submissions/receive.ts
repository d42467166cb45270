import { setTimeout as wait } from 'node:timers/promises'
import { TESTIMONY_MIN_ELAPSED, testimonySchema } from '@confettis/shared/domain/testimony-submission'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { judge, replayed } from '../../../abuse-protection/assess-submission'
import { crowded } from '../../../http/service-unavailable'
import { isCrowded, MANY_PICTURES } from '../../../media/semaphore'
import { purify, UnfitPicture } from '../../../media/sanitize-image'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { readBody } from '../../../http/body'
import { keep } from '../services/create'

const FORM = { name: 'story', minElapsed: TESTIMONY_MIN_ELAPSED }

/** No answer leaves sooner (milliseconds): longer than a story takes to be kept, so that nobody hears which one is. */
const AT_LEAST = 150

/**
 * Takes the story that a visitor tells, and its picture. The answer is the same whatever becomes of it: 202.
 * @throws ValidationError (400), RateLimitError (429); a picture that is none is answered 422, and more pictures than can
 * be drawn, 503
 */
export async function receive(strapi: Core.Strapi, ctx: Context, file: Buffer | null = null): Promise<void> {
  if (ctx.querystring) readQuery(ctx, {})
  const testimony = readBody(ctx, testimonySchema)
  // Counted before a pixel is looked at: drawing is what costs.
  const verdict = await judge(ctx, testimony, FORM)
  if (file && isCrowded()) return crowded(ctx, MANY_PICTURES)
  try {
    const picture = file && (await purify(file))
    const now = new Date()
    const [outcome] = await Promise.all([keep(strapi, { testimony, verdict, picture, now }), wait(AT_LEAST)])
    if (outcome === 'replayed') throw replayed()
  } catch (error) {
    if (error instanceof UnfitPicture) return refusePicture(ctx, error)
    throw error
  }
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}

function refusePicture(ctx: Context, { message }: UnfitPicture): void {
  ctx.unprocessableEntity(message, { errors: [{ path: ['picture'], message }] })
}
