import { dayOf, hourOf, partsOf, type DateParts } from './date-parts.js'
import { EVENT_TIME_ZONE, type Event } from './event.js'
import type { Locale } from './site.js'

/** Parts of an end time: midnight belongs to the day before. */
export function partsOfEnd(moment: Date, locale: Locale, timeZone: string): DateParts {
  const parts = partsOf(moment, locale, timeZone)
  const isMidnight = parts.hour === 0 && parts.minute === '00'
  return isMidnight ? { ...partsOf(new Date(moment.getTime() - 1), locale, timeZone), hour: 24, minute: '00' } : parts
}

/** Dates of an event in words: « jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris) ». */
export function eventSpan({ startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>, locale: Locale): string {
  const start = partsOf(new Date(startsAt), locale, EVENT_TIME_ZONE)
  const end = partsOfEnd(new Date(endsAt), locale, EVENT_TIME_ZONE)
  const [firstDay, lastDay] = [start, end].map((of) => `${of.weekday} ${dayOf(of, locale)} ${of.year}`)
  const [from, to] = [hourOf(start, locale), hourOf(end, locale)]
  if (locale === 'en') return `${firstDay}, ${from} to ${firstDay === lastDay ? '' : `${lastDay}, `}${to} (Paris time)`
  return firstDay === lastDay
    ? `${firstDay}, de ${from} à ${to} (heure de Paris)`
    : `du ${firstDay} à ${from} au ${lastDay} à ${to} (heure de Paris)`
}
