import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer } from '../../../http/read-controller'
import { findOnePublished } from '../../../http/documents'
import { readLocale } from '../../../http/query'
import { CONTENT } from '../../../content-registry'
import { sitePaths } from '../paths'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const locale = readLocale(ctx)
    const site = await findOnePublished(strapi, 'api::site.site', { ...CONTENT['api::site.site'].one, locale })
    if (!site) return ctx.notFound()
    answer(ctx, site, { paths: await sitePaths(strapi) })
  },
})
