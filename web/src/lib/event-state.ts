import { isPast, isRegistrationOpen, type Event } from '@confettis/shared/domain/event'

/** Whether one can register for an event at a moment (milliseconds), or why not: not yet, or no more. */
export function eventState(event: Event, now: number): 'cancelled' | 'past' | 'open' | 'early' | 'late' {
  if (event.cancelled) return 'cancelled'
  if (isPast(event, now)) return 'past'
  if (isRegistrationOpen(event, now)) return 'open'
  return event.registrationOpensAt && Date.parse(event.registrationOpensAt) > now ? 'early' : 'late'
}
