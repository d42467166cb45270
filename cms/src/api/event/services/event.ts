import type { Core } from '@strapi/strapi'
import { findOnePublished, findPublished, type Row } from '../../../http/documents'
import { CONTENT } from '../../../content-registry'
import { seatsLeft } from '../seats'
import { EVENT as UID } from '../repository'
import { toQuestions } from '../questions'

const SHAPE = CONTENT['api::event.event'].one

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Not over yet, soonest first. */
  async upcoming(): Promise<Row[]> {
    const filters = { endsAt: { $gte: new Date().toISOString() } }
    return told(strapi, await findPublished(strapi, UID, { ...SHAPE, filters, sort: 'startsAt:asc' }))
  },

  /** Over, latest first. */
  async past(): Promise<Row[]> {
    const filters = { endsAt: { $lt: new Date().toISOString() } }
    return told(strapi, await findPublished(strapi, UID, { ...SHAPE, filters, sort: 'startsAt:desc' }))
  },

  async bySlug(slug: string): Promise<Row | null> {
    const event = await findOnePublished(strapi, UID, { ...SHAPE, filters: { slug } })
    return event && ((await told(strapi, [event]))[0] ?? null)
  },

  /** Nothing but the seats that are left, for who looks on. */
  async seats(slug: string): Promise<{ seatsLeft: number | null } | null> {
    const event = await findOnePublished(strapi, UID, { fields: ['capacity'], filters: { slug } })
    if (!event) return null
    const left = await seatsLeft(strapi.db.connection, [event as { documentId: string; capacity: number | null }])
    return { seatsLeft: left.get(event.documentId as string) ?? null }
  },
})

/** Events as anybody may know them. Those from before a field was there have nothing in it. */
async function told(strapi: Core.Strapi, events: Row[]): Promise<Row[]> {
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
