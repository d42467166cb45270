import { setTimeout as wait } from 'node:timers/promises'
import { SIGNATURE_MIN_ELAPSED_MS, signatureSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { MIN_RESPONSE_MS, assessSubmission, replayedError } from '../../../abuse-protection/assess-submission'
import { respondOverloaded } from '../../../http/service-unavailable'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { parseBody } from '../../../http/body'
import { isOverloadedWriter, storeSignature } from '../submissions/signature-writer'
import { getOpEdState, closedReason } from '../submissions/op-ed-state'

const FORM = { name: 'signature', minElapsedMs: SIGNATURE_MIN_ELAPSED_MS }

const OVERLOADED = 'Beaucoup de personnes signent en ce moment. Réessayez dans quelques secondes.'

/**
 * Receives a signature. The answer is 202 whether it is stored or not, so that it tells nothing about the mailbox.
 * @throws ValidationError (400), RateLimitError (429); answers 409 with the reason when the op-ed is paused or closed, 503
 * when more signatures wait than the database can store in time
 */
export async function receiveSignature(strapi: Core.Strapi, ctx: Context): Promise<void> {
  if (ctx.querystring) readQuery(ctx, {})
  const signature = parseBody(ctx, signatureSchema)
  const opEd = await getOpEdState(strapi)
  const closed = closedReason(opEd, new Date())
  if (!opEd || closed) return void ctx.conflict(closed?.message, { reason: closed?.reason })
  if (isOverloadedWriter()) return respondOverloaded(ctx, OVERLOADED)
  const verdict = await assessSubmission(ctx, signature, FORM)
  const [outcome] = await Promise.all([storeSignature(strapi, signature, verdict, opEd), wait(MIN_RESPONSE_MS)])
  if (outcome === 'replayed') throw replayedError()
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}
