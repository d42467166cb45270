import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../api/event/repository'
import { notifyRegistrants } from './notify-registrants'

/** Tells everybody who counts on an event that its time or its place changed, or that it does not take place. */
export async function notifyEventChanges(strapi: Core.Strapi, now: Date): Promise<number> {
  let told = 0
  for (const event of await publishedEvents(strapi, { endsAt: { $gt: now }, sequence: { $gt: 0 } }))
    told += await notifyRegistrants(
      strapi,
      {
        event,
        kind: event.cancelled ? 'event-called-off' : 'event-changed',
        states: ['requested', 'waiting', 'confirmed'],
        where: 'coalesce(told_sequence, 0) < ?',
        values: [event.sequence],
        mark: { told_sequence: event.sequence },
      },
      now,
    )
  return told
}
