import { tokenSchema, visibilitySchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerPrivately } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { parseBody } from '../../../http/body'
import { list } from '../services/list'
import { readListQuery } from '../list-query'
import { summary } from '../services/summary'
import { receive } from '../services/create'
import { confirm } from '../services/confirm'
import { getOwnData } from '../services/own-data'
import { setVisibility } from '../services/visibility'
import { withdraw } from '../services/withdraw'

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
    answerPrivately(ctx, await confirm(strapi, parseBody(ctx, tokenSchema).token))
  },

  async withdraw(ctx: Context) {
    answerPrivately(ctx, await withdraw(strapi, parseBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await getOwnData(strapi, parseBody(ctx, tokenSchema).token))
  },

  async visibility(ctx: Context) {
    const { token, isPublic } = parseBody(ctx, visibilitySchema)
    answerPrivately(ctx, await setVisibility(strapi, token, isPublic))
  },
})
