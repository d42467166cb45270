import type { Core } from '@strapi/strapi'
import { findOnePublished, findPublished, type Row } from '../../../reading/documents'
import { EVENT } from '../../../reading/shapes'

const UID = 'api::event.event'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Not over yet, soonest first. */
  async upcoming(): Promise<Row[]> {
    const filters = { endsAt: { $gte: new Date().toISOString() } }
    return (await findPublished(strapi, UID, { ...EVENT, filters, sort: 'startsAt:asc' })).map(withSeats)
  },

  /** Over, latest first. */
  async past(): Promise<Row[]> {
    const filters = { endsAt: { $lt: new Date().toISOString() } }
    return (await findPublished(strapi, UID, { ...EVENT, filters, sort: 'startsAt:desc' })).map(withSeats)
  },

  async bySlug(slug: string): Promise<Row | null> {
    const event = await findOnePublished(strapi, UID, { ...EVENT, filters: { slug } })
    return event && withSeats(event)
  },
})

/** Nobody can hold a seat yet, so all of them are left. */
const withSeats = (event: Row): Row => ({ ...event, seatsLeft: event.capacity ?? null })
