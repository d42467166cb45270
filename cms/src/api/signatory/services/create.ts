import { setTimeout as wait } from 'node:timers/promises'
import { SIGNATURE_MIN_ELAPSED, signatureSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { AT_LEAST, judge, replayed } from '../../../abuse-protection/assess-submission'
import { crowded } from '../../../http/service-unavailable'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { readBody } from '../../../http/body'
import { isOverrun, sign } from '../submissions/signature-writer'
import { currentOpEd, whyClosed } from '../submissions/op-ed-state'

const FORM = { name: 'signature', minElapsed: SIGNATURE_MIN_ELAPSED }

const OVERRUN = 'Beaucoup de personnes signent en ce moment. Réessayez dans quelques secondes.'

/**
 * Takes what a visitor signs with. The answer is the same whatever becomes of it: 202.
 * @throws ValidationError (400), RateLimitError (429); a paused or closed op-ed is answered 409, with the reason; more than
 * the database can take, 503
 */
export async function receive(strapi: Core.Strapi, ctx: Context): Promise<void> {
  if (ctx.querystring) readQuery(ctx, {})
  const signature = readBody(ctx, signatureSchema)
  const opEd = await currentOpEd(strapi)
  const closed = whyClosed(opEd, new Date())
  if (!opEd || closed) return void ctx.conflict(closed?.message, { reason: closed?.reason })
  if (isOverrun()) return crowded(ctx, OVERRUN)
  const verdict = await judge(ctx, signature, FORM)
  const [outcome] = await Promise.all([sign(strapi, signature, verdict, opEd), wait(AT_LEAST)])
  if (outcome === 'replayed') throw replayed()
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}
