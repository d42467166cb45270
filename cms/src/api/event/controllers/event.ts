import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerOne } from '../../../reading/controllers'
import { readQuery } from '../../../reading/query'

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
  }
}
