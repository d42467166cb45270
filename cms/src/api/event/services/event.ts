import type { Core } from '@strapi/strapi'
import { findOnePublished, findPublished, type Row } from '../../../http/documents'
import { CONTENT } from '../../../content-registry'
import { seatsLeft } from '../seats'
import { EVENT as UID } from '../repository'
import { toQuestions } from '../questions'

const SHAPE = CONTENT['api::event.event'].one

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Events that have not ended, soonest first. */
  async upcoming(): Promise<Row[]> {
    const filters = { endsAt: { $gte: new Date().toISOString() } }
    return withSeats(strapi, await findPublished(strapi, UID, { ...SHAPE, filters, sort: 'startsAt:asc' }))
  },

  /** Events that have ended, latest first. */
  async past(): Promise<Row[]> {
    const filters = { endsAt: { $lt: new Date().toISOString() } }
    return withSeats(strapi, await findPublished(strapi, UID, { ...SHAPE, filters, sort: 'startsAt:desc' }))
  },

  async bySlug(slug: string): Promise<Row | null> {
    const event = await findOnePublished(strapi, UID, { ...SHAPE, filters: { slug } })
    return event && ((await withSeats(strapi, [event]))[0] ?? null)
  },

  /** Only the number of free seats, which the page polls. */
  async seats(slug: string): Promise<{ seatsLeft: number | null } | null> {
    const event = await findOnePublished(strapi, UID, { fields: ['capacity'], filters: { slug } })
    if (!event) return null
    const left = await seatsLeft(strapi.db.connection, [event as { documentId: string; capacity: number | null }])
    return { seatsLeft: left.get(event.documentId as string) ?? null }
  },
})

/** Adds free seats. Older rows are empty in fields that were added later. */
async function withSeats(strapi: Core.Strapi, events: Row[]): Promise<Row[]> {
  const left = await seatsLeft(strapi.db.connection, events as { documentId: string; capacity: number | null }[])
  return events.map((event) => ({
    ...event,
    seatsLeft: left.get(event.documentId as string) ?? null,
    cancelled: Boolean(event.cancelled),
    needsApproval: Boolean(event.needsApproval),
    sequence: Number(event.sequence ?? 0),
    questions: toQuestions(event.questions),
  }))
}
