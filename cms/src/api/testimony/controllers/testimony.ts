import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately, readController } from '../../../http/read-controller'
import { parseBody } from '../../../http/body'
import { confirm } from '../services/confirm'
import { receiveTestimony } from '../services/create'
import { erase } from '../services/erase'
import { getOwnTestimony } from '../services/own-data'

const reads = readController('api::testimony.testimony')

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  /** Testimonies with a picture are answered by the upload fast path. */
  create: (ctx: Context) => receiveTestimony(strapi, ctx),

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
