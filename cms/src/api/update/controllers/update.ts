import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately, readController } from '../../../http/read-controller'
import { parseBody } from '../../../http/body'
import { unsubscribe } from '../../../newsletter/unsubscribe/unsubscribe'

const reads = readController('api::update.update')

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  async unsubscribe(ctx: Context) {
    answerPrivately(ctx, await unsubscribe(strapi, parseBody(ctx, tokenSchema).token))
  },
})
