import { eventSpan } from '@confettis/shared/domain/event-span'
import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../../api/event/repository'
import { cappedCount } from './capped-count'
import type { NextEvent } from './figures'

/** The current or next event; `null` when none is published. */
export async function nextEvent(strapi: Core.Strapi, now: Date): Promise<NextEvent | null> {
  const db = strapi.db.connection
  const coming = await publishedEvents(strapi, { endsAt: { $gte: now.toISOString() } })
  const [event] = coming
    .filter(({ cancelled }) => !cancelled)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  if (!event) return null
  const { documentId, title, capacity } = event
  const seats = await db<{ event: string; taken: number }>('event_seats').where({ event: documentId }).first('taken')
  return {
    documentId,
    title,
    when: eventSpan(event, 'fr'),
    confirmed: seats?.taken ?? 0,
    capacity,
    waiting: await cappedCount(db, 'registrations', { event: documentId, state: 'waiting' }),
  }
}
