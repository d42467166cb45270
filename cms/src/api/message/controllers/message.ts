import { messageSchema } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { limitByIp } from '../../../rate-limit/limit-by-ip'
import { parseBody } from '../../../http/body'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const message = parseBody(ctx, messageSchema)
    await limitByIp(ctx, 'messages')
    await strapi.service('api::message.message').store(message)
    ctx.status = 202
    ctx.body = { data: { status: 'received' }, meta: {} }
  },
})
