import type { Event } from '@confettis/shared/domain/event'
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendarData } from 'ical-generator'
import { eventLocation } from '../../src/lib/event-location'
import type { CmsClient } from '../cache/cms-client'
import { readEvents } from '../cache/cms-content'

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** Past events stay in the feed for sixty days. */
const KEPT_AFTER_END_MS = 60 * 24 * 3_600_000
/** REFRESH-INTERVAL of the feed (RFC 7986, 5.7). */
const REFRESH_SECONDS = 6 * 3_600

const PRODUCT = { company: 'Confettis', product: 'Agenda', language: 'FR' }

/** The events of the feed. @throws ApiError while the CMS has never answered */
export async function readFeedEvents(cms: CmsClient): Promise<Event[]> {
  const [past, upcoming] = await Promise.all([readEvents(cms, 'past'), readEvents(cms, 'upcoming')])
  const since = Date.now() - KEPT_AFTER_END_MS
  return [...past.filter(({ endsAt }) => Date.parse(endsAt) > since), ...upcoming]
}

/** The calendar of all events, to subscribe to. */
export const writeCalendarFeed = (events: Event[], siteUrl: string): string =>
  writeCalendar(events, siteUrl, {
    name: 'Agenda',
    description: `Les rendez-vous de ${new URL(siteUrl).host}`,
    ttl: REFRESH_SECONDS,
    url: `${siteUrl}/evenements.ics`,
  })

/**
 * Events as iCalendar (RFC 5545), in UTC and without the private URL of an online event. The UID of an event never
 * changes, and the same events make the same bytes.
 */
export function writeCalendar(events: Event[], siteUrl: string, about: ICalCalendarData = {}): string {
  const calendar = ical({ ...about, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH })
  // The UID is that of the emails' attachments, so that a calendar merges both.
  const { hostname } = new URL(siteUrl)
  for (const event of events) {
    const url = `${siteUrl}/evenements/${event.slug}`
    calendar.createEvent({
      id: `event-${event.documentId}@${hostname}`,
      sequence: event.sequence,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: new Date(event.startsAt),
      end: new Date(event.endsAt),
      stamp: new Date(event.updatedAt),
      lastModified: new Date(event.updatedAt),
      // Some calendars do not show STATUS.
      summary: event.cancelled ? `Annulé\u00a0: ${event.title}` : event.title,
      description: [event.cancelled ? event.cancelReason : null, event.summary, url].filter(Boolean).join('\n\n'),
      location: eventLocation(event, 'En ligne'),
      url,
    })
  }
  // The last line ends with CR LF too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}
