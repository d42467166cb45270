import { tokenSchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerOne, answerPrivately } from '../../../http/read-controller'
import { findOnePublished, findPublished } from '../../../http/documents'
import { readLocale } from '../../../http/query'
import { UPDATE, UPDATE_IN_LIST } from '../../../http/public-fields'
import { parseBody } from '../../../http/body'
import { unsubscribe } from '../../../newsletter/unsubscribe/unsubscribe'

const UID = 'api::update.update'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const locale = readLocale(ctx)
    answer(
      ctx,
      await findPublished(strapi, UID, { ...UPDATE_IN_LIST, locale, sort: ['date:desc', 'publishedAt:desc'] }),
    )
  },

  async findOne(ctx: Context) {
    const locale = readLocale(ctx)
    const filters = { slug: ctx.params.slug as string }
    answerOne(ctx, await findOnePublished(strapi, UID, { ...UPDATE, locale, filters }))
  },

  async unsubscribe(ctx: Context) {
    answerPrivately(ctx, await unsubscribe(strapi, parseBody(ctx, tokenSchema).token))
  },
})
