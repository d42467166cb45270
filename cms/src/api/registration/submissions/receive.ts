import { setTimeout as wait } from 'node:timers/promises'
import { REGISTRATION_MIN_ELAPSED, registrationSchema } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { AT_LEAST, judge, replayed } from '../../../abuse-protection/assess-submission'
import { answer } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { fieldOf, readBody } from '../../../http/body'
import { publishedEvent, whyClosed } from '../../event/repository'
import { register } from '../services/create'

const FORM = { name: 'registration', minElapsed: REGISTRATION_MIN_ELAPSED }

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
  const registration = readBody(ctx, registrationSchema(event?.questions ?? []))
  if (!event) return void ctx.notFound()
  const now = new Date()
  const closed = whyClosed(event, now)
  if (closed) return void ctx.conflict(closed.message, { reason: closed.reason })
  const verdict = await judge(ctx, registration, FORM)
  const [outcome] = await Promise.all([register(strapi, { registration, verdict, event, now }), wait(AT_LEAST)])
  if (outcome === 'replayed') throw replayed()
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}
