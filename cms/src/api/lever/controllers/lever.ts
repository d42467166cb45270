import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { CONTENT } from '../../../content-registry'
import { answerOne, readController } from '../../../http/read-controller'
import { findOnePublished, findPublished } from '../../../http/documents'
import { readQuery } from '../../../http/query'

const UID = 'api::lever.lever'

/** The page of a lever shows so many testimonies, the newest. */
const SHOWN_TESTIMONIES = 6

const { list: TESTIMONIES } = CONTENT['api::testimony.testimony']
/** Without `updatedAt`: the answer says when the lever itself changed. */
const TEASER = { ...TESTIMONIES, fields: TESTIMONIES.fields.filter((field) => field !== 'updatedAt') }

const reads = readController(UID)

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reads({ strapi }),

  async findOne(ctx: Context) {
    readQuery(ctx, {})
    const filters = { slug: ctx.params.slug as string }
    const lever = await findOnePublished(strapi, UID, { ...CONTENT[UID].one, filters })
    answerOne(ctx, lever && { ...lever, testimonies: await findTestimonies(strapi, filters) })
  },
})

const findTestimonies = (strapi: Core.Strapi, lever: { slug: string }) =>
  findPublished(strapi, 'api::testimony.testimony', {
    ...TEASER,
    filters: { levers: lever },
    limit: SHOWN_TESTIMONIES,
  })
