import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerOne } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    readQuery(ctx, {})
    answerOne(ctx, await strapi.service('api::op-ed.op-ed').whole())
  },
})
