import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import type { Locale } from '@confettis/shared/domain/site'

/** Writes whole numbers as a language groups them. The formatter is slow to make, and below a thousand nothing is grouped. */
export function numberIn(locale: Locale): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return (value) => (value < 1_000 ? String(value) : (format ??= new Intl.NumberFormat(locale)).format(value))
}

const inFrench = numberIn('fr')
const inEnglish = numberIn('en')

/** « 1 signataire », « 2 signataires »: in French, the plural begins at two. */
export const countFr = (count: number, one: string, many: string) => `${inFrench(count)}\u00a0${count < 2 ? one : many}`

/** “1 signatory”, “0 signatories”: in English, only one is singular. */
export const countEn = (count: number, one: string, many: string) =>
  `${inEnglish(count)}\u00a0${count === 1 ? one : many}`

export interface DateParts {
  day: string
  month: string
  year: string
  hour: number
  minute: string
  weekday: string
}

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

export const dayOf = ({ day, month }: DateParts, locale: Locale) =>
  `${locale === 'fr' && day === '1' ? '1er' : day}\u00a0${month}`

export const hourOf = ({ hour, minute }: DateParts, locale: Locale) => {
  if (locale === 'en') return `${hour}:${minute}`
  return `${hour}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
}

/** « 13 février 2021 », from `YYYY-MM-DD` or a moment. */
export function longDate(date: string, locale: Locale): string {
  const parts = partsOf(new Date(date), locale, date.length === 10 ? 'UTC' : EVENT_TIME_ZONE)
  return `${dayOf(parts, locale)} ${parts.year}`
}

/** « 4 mars, 9 h », in the time of Paris; with its year unless that is the year of `now` (milliseconds). */
export function eventDate(startsAt: string, locale: Locale, now: number): string {
  const parts = partsOf(new Date(startsAt), locale, EVENT_TIME_ZONE)
  const { year } = partsOf(new Date(now), locale, EVENT_TIME_ZONE)
  return `${dayOf(parts, locale)}${parts.year === year ? '' : ` ${parts.year}`}, ${hourOf(parts, locale)}`
}

/** « jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris) ». */
export function eventSpan(startsAt: string, endsAt: string, locale: Locale): string {
  const start = partsOf(new Date(startsAt), locale, EVENT_TIME_ZONE)
  const end = partsOf(new Date(endsAt), locale, EVENT_TIME_ZONE)
  const day = (of: DateParts) => `${of.weekday} ${dayOf(of, locale)} ${of.year}`
  const isSameDay = day(start) === day(end)
  if (locale === 'en') {
    return isSameDay
      ? `${day(start)}, ${hourOf(start, locale)} to ${hourOf(end, locale)} (Paris time)`
      : `${day(start)}, ${hourOf(start, locale)}, to ${day(end)}, ${hourOf(end, locale)} (Paris time)`
  }
  return isSameDay
    ? `${day(start)}, de ${hourOf(start, locale)} à ${hourOf(end, locale)} (heure de Paris)`
    : `du ${day(start)}, ${hourOf(start, locale)}, au ${day(end)}, ${hourOf(end, locale)} (heure de Paris)`
}
