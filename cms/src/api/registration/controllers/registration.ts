import { doorKeySchema, doorMarksSchema, registrationCancelSchema } from '@confettis/shared/domain/registration'
import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately } from '../../../http/read-controller'
import { parseBody } from '../../../http/body'
import { limitByIp } from '../../../rate-limit/limit-by-ip'
import { authorizeCheckIn, listAttendees, recordMarks } from '../check-in'
import { cancel } from '../services/cancel'
import { confirm } from '../services/confirm'
import { receiveRegistration } from '../services/create'
import { erase } from '../services/erase'
import { getOwnRegistrations } from '../services/own-data'
import { updateRegistration } from '../services/update'
import { EventStartedError } from '../repository'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  create: (ctx: Context) => receiveRegistration(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, parseBody(ctx, tokenSchema).token))
  },

  async cancel(ctx: Context) {
    const { token, registration } = parseBody(ctx, registrationCancelSchema)
    await answerUnlessStarted(ctx, () => cancel(strapi, token, registration))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await getOwnRegistrations(strapi, parseBody(ctx, tokenSchema).token))
  },

  async change(ctx: Context) {
    await answerUnlessStarted(ctx, () => updateRegistration(strapi, ctx))
  },

  async erase(ctx: Context) {
    answerPrivately(ctx, await erase(strapi, parseBody(ctx, tokenSchema).token))
  },

  async attendees(ctx: Context) {
    await limitByIp(ctx, 'checkIn')
    const { key } = parseBody(ctx, doorKeySchema)
    answerPrivately(ctx, await listAttendees(strapi, await authorizeCheckIn(strapi, ctx.params.slug, key), new Date()))
  },

  async checkIn(ctx: Context) {
    await limitByIp(ctx, 'checkIn')
    const { key, marks } = parseBody(ctx, doorMarksSchema)
    const event = await authorizeCheckIn(strapi, ctx.params.slug, key)
    await recordMarks(strapi, event, marks, new Date())
    answerPrivately(ctx, await listAttendees(strapi, event, new Date()))
  },
})

/** Answers 409 with the reason once the event has started. */
async function answerUnlessStarted(ctx: Context, work: () => Promise<object>): Promise<void> {
  try {
    answerPrivately(ctx, await work())
  } catch (error) {
    if (!(error instanceof EventStartedError)) throw error
    ctx.set('Cache-Control', 'no-store')
    ctx.conflict(error.message, { reason: 'past' })
  }
}
