import { setTimeout as wait } from 'node:timers/promises'
import { REGISTRATION_MIN_ELAPSED_MS, registrationSchema } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { MIN_RESPONSE_MS, assessSubmission, replayedError } from '../../../abuse-protection/assess-submission'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { fieldOf, parseBody } from '../../../http/body'
import { publishedEvent, closedReason } from '../../event/repository'
import { register } from '../services/create'

const FORM = { name: 'registration', minElapsed: REGISTRATION_MIN_ELAPSED_MS }

/**
 * Takes what a visitor registers with. The answer is the same whatever becomes of it: 202.
 * @throws ValidationError (400), RateLimitError (429); an unknown event is answered 404, one that takes nobody 409, with the
 * reason
 */
export async function receive(strapi: Core.Strapi, ctx: Context): Promise<void> {
  readQuery(ctx, {})
  const name = fieldOf(ctx, 'event')
  const event = name === null ? null : await publishedEvent(strapi, name)
  if (name !== null && !event) return void ctx.notFound('Cet événement n’existe pas, ou n’est plus annoncé.')
  const registration = parseBody(ctx, registrationSchema(event?.questions ?? []))
  if (!event) return void ctx.notFound()
  const now = new Date()
  const closed = closedReason(event, now)
  if (closed) return void ctx.conflict(closed.message, { reason: closed.reason })
  const verdict = await assessSubmission(ctx, registration, FORM)
  const [outcome] = await Promise.all([register(strapi, { registration, verdict, event, now }), wait(MIN_RESPONSE_MS)])
  if (outcome === 'replayed') throw replayedError()
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}
