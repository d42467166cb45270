import { doorKeySchema, doorMarksSchema } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { limitByAddress } from '../../../limits/rate-limit'
import { answer, answerOne, answerPrivately } from '../../../reading/controllers'
import { readQuery } from '../../../reading/query'
import { readBody } from '../../../writing/body'
import { openedDoor } from '../../registration/door/opened-door'
import { guestsAt } from '../../registration/door/guests'
import { writeMarks } from '../../registration/door/marks'

/** A team of many behind one connection, each asking every few seconds. */
const limit = limitByAddress({
  points: 600,
  duration: 300,
  message: 'Beaucoup de demandes viennent de votre connexion. Attendez quelques minutes.',
})

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

    async door(ctx: Context) {
      await limit(ctx)
      const { key } = readBody(ctx, doorKeySchema)
      answerPrivately(ctx, await guestsAt(strapi, await openedDoor(strapi, ctx.params.slug, key), new Date()))
    },

    async mark(ctx: Context) {
      await limit(ctx)
      const { key, marks } = readBody(ctx, doorMarksSchema)
      const event = await openedDoor(strapi, ctx.params.slug, key)
      await writeMarks(strapi, event, marks, new Date())
      answerPrivately(ctx, await guestsAt(strapi, event, new Date()))
    },
  }
}
