import { EVENT_TIME_ZONE, type Event } from './event.js'
import type { Locale } from './site.js'

export interface DateParts {
  day: string
  month: string
  year: string
  /** 24 where a day ends. */
  hour: number
  minute: string
  weekday: string
}

/** What calendar and clock of `timeZone` show at a moment. */
export function partsOf(moment: Date, locale: Locale, timeZone: string): DateParts {
  const parts = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    day: of('day'),
    month: of('month'),
    year: of('year'),
    hour: Number(of('hour')),
    minute: of('minute'),
    weekday: of('weekday'),
  }
}

/** The same of a moment at which something ends: midnight belongs to the day before it. */
export function partsOfEnd(moment: Date, locale: Locale, timeZone: string): DateParts {
  const parts = partsOf(moment, locale, timeZone)
  const isMidnight = parts.hour === 0 && parts.minute === '00'
  return isMidnight ? { ...partsOf(new Date(moment.getTime() - 1), locale, timeZone), hour: 24, minute: '00' } : parts
}

export const dayOf = ({ day, month }: DateParts, locale: Locale) =>
  `${locale === 'fr' && day === '1' ? '1er' : day}\u00a0${month}`

export const hourOf = ({ hour, minute }: DateParts, locale: Locale) => {
  if (hour === 24) return locale === 'fr' ? 'minuit' : 'midnight'
  if (locale === 'en') return `${hour}:${minute}`
  return `${hour}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
}

/** When an event is, in words: « jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris) ». */
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
