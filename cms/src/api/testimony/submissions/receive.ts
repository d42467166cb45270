import { setTimeout as wait } from 'node:timers/promises'
import { TESTIMONY_MIN_ELAPSED_MS, testimonySchema } from '@confettis/shared/domain/testimony-submission'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { assessSubmission, replayedError } from '../../../abuse-protection/assess-submission'
import { respondOverloaded } from '../../../http/service-unavailable'
import { isOverloaded, TOO_MANY_PICTURES_MESSAGE } from '../../../media/semaphore'
import { sanitizeImage, InvalidImageError } from '../../../media/sanitize-image'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { parseBody } from '../../../http/body'
import { keep } from '../services/create'

const FORM = { name: 'story', minElapsedMs: TESTIMONY_MIN_ELAPSED_MS }

/** No answer leaves sooner (milliseconds): longer than a story takes to be kept, so that nobody hears which one is. */
const MIN_RESPONSE_MS = 150

/**
 * Takes the story that a visitor tells, and its picture. The answer is the same whatever becomes of it: 202.
 * @throws ValidationError (400), RateLimitError (429); a picture that is none is answered 422, and more pictures than can
 * be drawn, 503
 */
export async function receive(strapi: Core.Strapi, ctx: Context, file: Buffer | null = null): Promise<void> {
  if (ctx.querystring) readQuery(ctx, {})
  const testimony = parseBody(ctx, testimonySchema)
  // Counted before a pixel is looked at: drawing is what costs.
  const verdict = await assessSubmission(ctx, testimony, FORM)
  if (file && isOverloaded()) return respondOverloaded(ctx, TOO_MANY_PICTURES_MESSAGE)
  try {
    const picture = file && (await sanitizeImage(file))
    const now = new Date()
    const [outcome] = await Promise.all([keep(strapi, { testimony, verdict, picture, now }), wait(MIN_RESPONSE_MS)])
    if (outcome === 'replayed') throw replayedError()
  } catch (error) {
    if (error instanceof InvalidImageError) return refusePicture(ctx, error)
    throw error
  }
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}

function refusePicture(ctx: Context, { message }: InvalidImageError): void {
  ctx.unprocessableEntity(message, { errors: [{ path: ['picture'], message }] })
}
