import type { Event } from '@confettis/shared/domain/event'
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendarData } from 'ical-generator'
import { clientPosition } from '../../src/lib/event-location'
import { readEvents } from './events'
import type { CmsClient } from '../cache/cms-client'

export const CALENDAR = 'text/calendar; charset=utf-8'

/** Events stay in the feed for so long after their end (milliseconds): who missed one finds what it was. */
const RECENT = 60 * 24 * 3_600_000
/** How often a calendar that follows the feed looks again, at least (seconds; RFC 7986, 5.7). */
const LOOK_AGAIN = 6 * 3_600

const MAKER = { company: 'Confettis', product: 'Agenda', language: 'FR' }

/** What the feed holds. @throws ApiError while the CMS has never answered */
export async function readEventsFeed(origin: CmsClient): Promise<Event[]> {
  const [past, upcoming] = await Promise.all([readEvents(origin, 'past'), readEvents(origin, 'upcoming')])
  const since = Date.now() - RECENT
  return [...past.filter(({ endsAt }) => Date.parse(endsAt) > since), ...upcoming]
}

/** All events, to be followed. */
export const writeFeed = (events: Event[], siteUrl: string): string =>
  writeCalendar(events, siteUrl, {
    name: 'Agenda',
    description: `Les rendez-vous de ${new URL(siteUrl).host}`,
    ttl: LOOK_AGAIN,
    url: `${siteUrl}/evenements.ics`,
  })

/**
 * Events as calendars read them (RFC 5545): the same event under the same name however often it is changed, in UTC, and
 * without the link to join it. The same events make the same bytes.
 */
export function writeCalendar(events: Event[], siteUrl: string, about: ICalCalendarData = {}): string {
  const calendar = ical({ ...about, prodId: MAKER, method: ICalCalendarMethod.PUBLISH })
  // As in the mails, so that calendars know it as the same event.
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
      // Not every calendar shows a status.
      summary: event.cancelled ? `Annulé\u00a0: ${event.title}` : event.title,
      description: [event.cancelled ? event.cancelReason : null, event.summary, url].filter(Boolean).join('\n\n'),
      location: clientPosition(event, 'En ligne'),
      url,
    })
  }
  // The last line is a line as well (3.1).
  return `${calendar.toString()}\r\n`
}
