import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerOne } from '../../../reading/controllers'
import { findOnePublished } from '../../../reading/documents'
import { readLocale } from '../../../reading/query'
import { PAGE } from '../../../reading/shapes'
import { fillSections } from '../sections'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context) {
    const locale = readLocale(ctx)
    const page = await findOnePublished(strapi, 'api::page.page', {
      ...PAGE,
      locale,
      filters: { slug: ctx.params.slug },
    })
    answerOne(ctx, page && { ...page, sections: await fillSections(strapi, page.sections) })
  },
})
