import { messageSchema } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { limitByAddress } from '../../../rate-limit/rate-limit'
import { readBody } from '../../../http/body'

const limit = limitByAddress({
  points: 5,
  duration: 600,
  message: 'Vous avez déjà envoyé plusieurs messages. Attendez quelques minutes avant le prochain.',
})

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const message = readBody(ctx, messageSchema)
    await limit(ctx)
    await strapi.service('api::message.message').leave(message)
    ctx.status = 202
    ctx.body = { data: { status: 'received' }, meta: {} }
  },
})
