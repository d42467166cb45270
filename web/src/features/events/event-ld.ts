import type { Event } from '@confettis/shared/domain/event'

/** An event as structured data (schema.org/Event). */
export function eventLd(event: Event, siteUrl: string): Record<string, unknown> {
  const url = `${siteUrl}/evenements/${event.slug}`
  return {
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${event.online ? (event.place ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
    location: locations(event, url),
    performer: event.speakers.map(({ name }) => ({ '@type': 'Person', name })),
    organizer: { '@id': `${siteUrl}/#organization` },
    isAccessibleForFree: true,
    ...(event.cancelled ? {} : { offers: offer(event, url) }),
    url,
  }
}

const locations = ({ online, place, address }: Event, url: string) => [
  ...(place ? [{ '@type': 'Place', name: place, address: address ?? place }] : []),
  ...(online ? [{ '@type': 'VirtualLocation', url }] : []),
]

/** The free offer of a seat. */
const offer = ({ seatsLeft, registrationOpensAt }: Event, url: string) => ({
  '@type': 'Offer',
  price: 0,
  priceCurrency: 'EUR',
  availability: `https://schema.org/${seatsLeft === 0 ? 'SoldOut' : 'InStock'}`,
  validFrom: registrationOpensAt ?? undefined,
  url: `${url}/inscription`,
})
