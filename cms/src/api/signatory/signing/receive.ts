import { setTimeout as wait } from 'node:timers/promises'
import { signatureSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { judge } from '../../../guard'
import { answer } from '../../../reading/controllers'
import { readQuery } from '../../../reading/query'
import { readBody } from '../../../writing/body'
import { isOverrun, sign } from './batch'
import { currentOpEd, whyClosed } from './op-ed'

const OVERRUN = 'Beaucoup de personnes signent en ce moment. Réessayez dans quelques secondes.'
/** Seconds. */
const OVERRUN_FOR = '5'
/**
 * No answer leaves sooner (milliseconds): what is done for an address that is blocked, new or known takes between 5 and 13, as
 * measured on two cores, and nobody is to hear the difference.
 */
const AT_LEAST = 16

const REPLAYED = 'Cette vérification contre les robots a déjà servi. Signez de nouveau\u00a0: elle sera refaite.'

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
  if (isOverrun()) {
    ctx.set('Retry-After', OVERRUN_FOR)
    return void ctx.serviceUnavailable(OVERRUN)
  }
  const verdict = await judge(ctx, signature)
  const [outcome] = await Promise.all([sign(strapi, signature, verdict, opEd), wait(AT_LEAST)])
  if (outcome === 'replayed')
    throw new errors.ValidationError(REPLAYED, { errors: [{ path: ['altcha'], message: REPLAYED }] })
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}
