import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerPrivately, readController } from '../../../reading/controllers'
import { TESTIMONY } from '../../../reading/shapes'
import { readBody } from '../../../writing/body'
import { confirm } from '../standing/confirm'
import { erase } from '../standing/erase'
import { myStory } from '../standing/held'
import { receive } from '../telling/receive'

const reads = readController({
  uid: 'api::testimony.testimony',
  list: { ...TESTIMONY, sort: ['publishedAt:desc'] },
  one: TESTIMONY,
})

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  /** Stories without a picture; the others come through the files lane. */
  create: (ctx: Context) => receive(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, readBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await myStory(strapi, readBody(ctx, tokenSchema).token))
  },

  async erase(ctx: Context) {
    answerPrivately(ctx, await erase(strapi, readBody(ctx, tokenSchema).token))
  },
})
