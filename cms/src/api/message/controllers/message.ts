import { messageSchema } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { limitByIp } from '../../../rate-limit/rate-limit'
import { parseBody } from '../../../http/body'

const limit = limitByIp({
  points: 5,
  duration: 600,
  message: 'Vous avez déjà envoyé plusieurs messages. Attendez quelques minutes avant le prochain.',
})

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const message = parseBody(ctx, messageSchema)
    await limit(ctx)
    await strapi.service('api::message.message').leave(message)
    ctx.status = 202
    ctx.body = { data: { status: 'received' }, meta: {} }
  },
})
