import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { readQuery } from '../../../reading/query'
import { list } from '../reading/list'
import { readListQuery } from '../reading/query'
import { summary } from '../reading/summary'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await list(strapi, readListQuery(ctx))
  },

  async summary(ctx: Context) {
    readQuery(ctx, {})
    const data = await summary(strapi)
    if (data) ctx.body = { data, meta: {} }
    else ctx.notFound()
  },
})
