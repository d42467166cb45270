import type { Event } from '@confettis/shared/domain/event'

/** An event as search engines read it (schema.org/Event). */
export function eventLd(event: Event, siteUrl: string): Record<string, unknown> {
  const url = `${siteUrl}/evenements/${event.slug}`
  return {
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${event.online ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: event.online
      ? { '@type': 'VirtualLocation', url }
      : { '@type': 'Place', name: event.place ?? undefined, address: event.address ?? event.place ?? undefined },
    performer: event.speakers.map(({ name }) => ({ '@type': 'Person', name })),
    organizer: { '@id': `${siteUrl}/#organization` },
    isAccessibleForFree: true,
    url,
  }
}
