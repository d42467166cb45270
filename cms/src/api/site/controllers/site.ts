import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer } from '../../../reading/controllers'
import { findOnePublished } from '../../../reading/documents'
import { readLocale } from '../../../reading/query'
import { SITE } from '../../../reading/shapes'
import { sitePaths } from '../paths'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const locale = readLocale(ctx)
    const site = await findOnePublished(strapi, 'api::site.site', { ...SITE, locale })
    if (!site) return ctx.notFound()
    answer(ctx, site, { paths: await sitePaths(strapi) })
  },
})
