import { registrationCancelSchema } from '@confettis/shared/domain/registration'
import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately } from '../../../http/read-controller'
import { parseBody } from '../../../http/body'
import { receive } from '../submissions/receive'
import { cancel } from '../services/cancel'
import { change } from '../services/update'
import { confirm } from '../services/confirm'
import { erase } from '../services/erase'
import { getOwnRegistrations } from '../services/own-data'
import { TooLateError } from '../too-late-error'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  create: (ctx: Context) => receive(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, parseBody(ctx, tokenSchema).token))
  },

  async cancel(ctx: Context) {
    const { token, registration } = parseBody(ctx, registrationCancelSchema)
    await inTime(ctx, () => cancel(strapi, token, registration))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await getOwnRegistrations(strapi, parseBody(ctx, tokenSchema).token))
  },

  async change(ctx: Context) {
    await inTime(ctx, () => change(strapi, ctx))
  },

  async erase(ctx: Context) {
    answerPrivately(ctx, await erase(strapi, parseBody(ctx, tokenSchema).token))
  },
})

/** What comes too late is answered 409, with the reason. */
async function inTime(ctx: Context, work: () => Promise<object>): Promise<void> {
  try {
    answerPrivately(ctx, await work())
  } catch (error) {
    if (!(error instanceof TooLateError)) throw error
    ctx.set('Cache-Control', 'no-store')
    ctx.conflict(error.message, { reason: 'past' })
  }
}
