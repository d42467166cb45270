import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answerOne, readController } from '../../../http/read-controller'
import { findOnePublished, findPublished } from '../../../http/documents'
import { readQuery } from '../../../http/query'
import { LEVER, LEVER_IN_LIST, TESTIMONY_TEASER } from '../../../http/public-fields'

/** So many stories illustrate a lever, the newest. */
const STORIES = 6

const reads = readController({ uid: 'api::lever.lever', list: { ...LEVER_IN_LIST, sort: ['number:asc'] } })

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  async findOne(ctx: Context) {
    readQuery(ctx, {})
    const filters = { slug: ctx.params.slug as string }
    const lever = await findOnePublished(strapi, 'api::lever.lever', { ...LEVER, filters })
    answerOne(ctx, lever && { ...lever, testimonies: await storiesOf(strapi, filters) })
  },
})

const storiesOf = (strapi: Core.Strapi, lever: { slug: string }) =>
  findPublished(strapi, 'api::testimony.testimony', {
    ...TESTIMONY_TEASER,
    filters: { levers: lever },
    sort: 'publishedAt:desc',
    limit: STORIES,
  })
