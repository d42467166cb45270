import type { Event } from '@confettis/shared/domain/event'
import { linkTo } from '../../lib/link-to'
import { eventLocation } from '../../lib/event-location'

type Entry = Pick<Event, 'title' | 'slug' | 'startsAt' | 'endsAt' | 'online' | 'place' | 'address'>

/** `20260304T080000Z` (RFC 5545, 3.3.5). */
const compact = (moment: string) => new Date(moment).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
const exact = (moment: string) => new Date(moment).toISOString()

/** Plain links to add an event to a calendar: a service learns nothing before its link is followed. */
export function calendarLinks(event: Entry, siteUrl: string, online: string): { name: string; href: string }[] {
  const { title, slug, startsAt, endsAt } = event
  const details = `${siteUrl}/evenements/${slug}`
  const location = eventLocation(event, online)
  return [
    {
      name: 'Google',
      href: linkTo('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${compact(startsAt)}/${compact(endsAt)}`,
        details,
        location,
      }),
    },
    {
      name: 'Outlook',
      href: linkTo('https://outlook.live.com/calendar/0/deeplink/compose', {
        path: '/calendar/action/compose',
        rru: 'addevent',
        subject: title,
        startdt: exact(startsAt),
        enddt: exact(endsAt),
        body: details,
        location,
      }),
    },
    { name: 'Apple et autres', href: `/evenements/${slug}.ics` },
  ]
}
