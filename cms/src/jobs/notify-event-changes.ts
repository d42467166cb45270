import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../api/event/repository'
import { notifyRegistrants } from './notify-registrants'

/** Notifies registrants of events whose time or place changed, or that are cancelled. */
export async function notifyEventChanges(strapi: Core.Strapi, now: Date): Promise<number> {
  let notified = 0
  for (const event of await publishedEvents(strapi, { endsAt: { $gt: now }, sequence: { $gt: 0 } }))
    notified += await notifyRegistrants(
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
  return notified
}
