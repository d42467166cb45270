import { dayOf, hourOf, partsOf, type DateParts } from '@confettis/shared/domain/date-parts'
import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import { partsOfEnd } from '@confettis/shared/domain/event-span'

/** « 9 h 12 », in the time of Paris. */
export const timeOfDay = (moment: string): string => hourOf(partsOf(new Date(moment), 'fr', EVENT_TIME_ZONE), 'fr')

/**
 * « de 3 h à 4 h », with the day where that is another: the same time on the clocks of `timeZone`, in French. `null` where
 * they show that of Paris.
 */
export function spanElsewhere(startsAt: string, endsAt: string, timeZone: string): string | null {
  const [here, there] = [EVENT_TIME_ZONE, timeZone].map((zone) => ({
    start: partsOf(new Date(startsAt), 'fr', zone),
    end: partsOfEnd(new Date(endsAt), 'fr', zone),
  }))
  if (!here || !there || JSON.stringify(here) === JSON.stringify(there)) return null
  const day = (of: DateParts) => `${of.weekday} ${dayOf(of, 'fr')}`
  const [from, to] = [hourOf(there.start, 'fr'), hourOf(there.end, 'fr')]
  if (day(there.start) !== day(there.end)) return `du ${day(there.start)} à ${from} au ${day(there.end)} à ${to}`
  return day(there.start) === day(here.start) ? `de ${from} à ${to}` : `${day(there.start)}, de ${from} à ${to}`
}
