import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../api/event/repository'
import type { EventEmailKind } from '../api/registration/emails'
import { notifyRegistrants } from './notify-registrants'

const HOUR_MS = 3_600_000

interface Reminder {
  kind: EventEmailKind
  column: string
  /** The reminder is sent between these times before the event. */
  fromMs: number
  toMs: number
}

const REMINDERS: readonly Reminder[] = [
  { kind: 'event-day', column: 'reminded_day_at', fromMs: 24 * HOUR_MS, toMs: HOUR_MS },
  { kind: 'event-hour', column: 'reminded_hour_at', fromMs: HOUR_MS, toMs: 0 },
]

/** Sends each reminder once to all seat holders, except those whose confirmation is more recent than the reminder. */
export async function remindRegistrants(strapi: Core.Strapi, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + 24 * HOUR_MS)
  let reminded = 0
  for (const event of await publishedEvents(strapi, { startsAt: { $gt: now, $lte: soon } })) {
    const startsAt = Date.parse(event.startsAt)
    const restMs = startsAt - now.getTime()
    const due = REMINDERS.find(({ fromMs, toMs }) => toMs < restMs && restMs <= fromMs)
    if (!due || event.cancelled) continue
    const { kind, column, fromMs } = due
    const where = `${column} is null and seated_at <= ?`
    reminded += await notifyRegistrants(
      strapi,
      { event, kind, states: ['confirmed'], where, values: [new Date(startsAt - fromMs)], mark: { [column]: now } },
      now,
    )
  }
  return reminded
}
