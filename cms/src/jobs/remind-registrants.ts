import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../api/event/repository'
import type { EventEmailKind } from '../api/registration/emails'
import { notifyRegistrants } from './notify-registrants'

const HOUR = 3_600_000

interface Reminder {
  kind: EventEmailKind
  column: string
  /** From when to when before the event (milliseconds). */
  from: number
  to: number
}

const REMINDERS: readonly Reminder[] = [
  { kind: 'event-day', column: 'reminded_day_at', from: 24 * HOUR, to: HOUR },
  { kind: 'event-hour', column: 'reminded_hour_at', from: HOUR, to: 0 },
]

/** Reminds everybody who has a seat, once each time; not of what they have just been told, as they got it since. */
export async function remindRegistrants(strapi: Core.Strapi, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + 24 * HOUR)
  let told = 0
  for (const event of await publishedEvents(strapi, { startsAt: { $gt: now, $lte: soon } })) {
    const startsAt = Date.parse(event.startsAt)
    const rest = startsAt - now.getTime()
    const due = REMINDERS.find(({ from, to }) => to < rest && rest <= from)
    if (!due || event.cancelled) continue
    const { kind, column, from } = due
    const where = `${column} is null and seated_at <= ?`
    told += await notifyRegistrants(
      strapi,
      { event, kind, states: ['confirmed'], where, values: [new Date(startsAt - from)], mark: { [column]: now } },
      now,
    )
  }
  return told
}
