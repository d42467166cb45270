import { isPast, isRegistrationOpen, type Event } from '@confettis/shared/domain/event'

/** Whether registration is open at `now` (milliseconds), or why not: `early` before it opens, `late` after it has closed. */
export function eventState(event: Event, now: number): 'cancelled' | 'past' | 'open' | 'early' | 'late' {
  if (event.cancelled) return 'cancelled'
  if (isPast(event, now)) return 'past'
  if (isRegistrationOpen(event, now)) return 'open'
  return event.registrationOpensAt && Date.parse(event.registrationOpensAt) > now ? 'early' : 'late'
}
