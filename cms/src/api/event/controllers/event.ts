import { doorKeySchema, doorMarksSchema } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { limitByIp } from '../../../rate-limit/limit-by-ip'
import { answer, answerOne, answerPrivately } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { parseBody } from '../../../http/body'
import { authorizeCheckIn, listAttendees, recordMarks } from '../../registration/check-in'

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
      await limitByIp(ctx, 'checkIn')
      const { key } = parseBody(ctx, doorKeySchema)
      answerPrivately(
        ctx,
        await listAttendees(strapi, await authorizeCheckIn(strapi, ctx.params.slug, key), new Date()),
      )
    },

    async mark(ctx: Context) {
      await limitByIp(ctx, 'checkIn')
      const { key, marks } = parseBody(ctx, doorMarksSchema)
      const event = await authorizeCheckIn(strapi, ctx.params.slug, key)
      await recordMarks(strapi, event, marks, new Date())
      answerPrivately(ctx, await listAttendees(strapi, event, new Date()))
    },
  }
}
