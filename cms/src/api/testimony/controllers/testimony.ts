import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately, readController } from '../../../http/read-controller'
import { parseBody } from '../../../http/body'
import { confirm } from '../services/confirm'
import { erase } from '../services/erase'
import { getOwnTestimony } from '../services/own-data'
import { receive } from '../submissions/receive'

const reads = readController('api::testimony.testimony')

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  /** Stories without a picture; the others come through the files lane. */
  create: (ctx: Context) => receive(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, parseBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await getOwnTestimony(strapi, parseBody(ctx, tokenSchema).token))
  },

  async erase(ctx: Context) {
    answerPrivately(ctx, await erase(strapi, parseBody(ctx, tokenSchema).token))
  },
})
