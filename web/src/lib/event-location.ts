import type { Event } from '@confettis/shared/domain/event'

/** Where an event is, on one line: in a place, `online`, or both. */
export const clientPosition = (event: Pick<Event, 'online' | 'place' | 'address'>, online: string): string =>
  [event.place, event.address, event.online && online].filter(Boolean).join(', ')
