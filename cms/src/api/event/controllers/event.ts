import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerOne } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const events = () => strapi.service('api::event.event')
  return {
    async find(ctx: Context) {
      const { when = 'upcoming' } = readQuery(ctx, { when: ['upcoming', 'past'] })
      answer(ctx, when === 'past' ? await events().past() : await events().upcoming())
    },

    async findOne(ctx: Context) {
      readQuery(ctx, {})
      answerOne(ctx, await events().bySlug(ctx.params.slug))
    },

    async seats(ctx: Context) {
      readQuery(ctx, {})
      answerOne(ctx, await events().seats(ctx.params.slug))
    },
  }
}
