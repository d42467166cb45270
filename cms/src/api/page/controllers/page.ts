import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerOne } from '../../../http/read-controller'
import { findOnePublished } from '../../../http/documents'
import { readLocale } from '../../../http/query'
import { CONTENT } from '../../../content-registry'
import { fillSections } from '../sections'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context) {
    const locale = readLocale(ctx)
    const page = await findOnePublished(strapi, 'api::page.page', {
      ...CONTENT['api::page.page'].one,
      locale,
      filters: { slug: ctx.params.slug },
    })
    answerOne(ctx, page && { ...page, sections: await fillSections(strapi, page.sections) })
  },
})
