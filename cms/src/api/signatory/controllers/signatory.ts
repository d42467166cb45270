import { tokenSchema, visibilitySchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerPrivately } from '../../../reading/controllers'
import { readQuery } from '../../../reading/query'
import { readBody } from '../../../writing/body'
import { list } from '../reading/list'
import { readListQuery } from '../reading/query'
import { summary } from '../reading/summary'
import { receive } from '../signing/receive'
import { confirm } from '../standing/confirm'
import { heldData } from '../standing/held-data'
import { setVisibility } from '../standing/visibility'
import { withdraw } from '../standing/withdraw'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await list(strapi, readListQuery(ctx))
  },

  async summary(ctx: Context) {
    readQuery(ctx, {})
    const data = await summary(strapi)
    if (data) answer(ctx, data)
    else ctx.notFound()
  },

  /** Reached past the signing lane, by bodies that are no JSON. */
  create: (ctx: Context) => receive(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, readBody(ctx, tokenSchema).token))
  },

  async withdraw(ctx: Context) {
    answerPrivately(ctx, await withdraw(strapi, readBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await heldData(strapi, readBody(ctx, tokenSchema).token))
  },

  async visibility(ctx: Context) {
    const { token, isPublic } = readBody(ctx, visibilitySchema)
    answerPrivately(ctx, await setVisibility(strapi, token, isPublic))
  },
})
