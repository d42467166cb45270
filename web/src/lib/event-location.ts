import type { Event } from '@confettis/shared/domain/event'

/** The location of an event on one line: place, postal address, `online`. */
export const eventLocation = (event: Pick<Event, 'online' | 'place' | 'address'>, online: string): string =>
  [event.place, event.address, event.online && online].filter(Boolean).join(', ')
