import { dayOf, hourOf, partsOf } from '@confettis/shared/domain/date-parts'
import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import type { Locale } from '@confettis/shared/domain/site'

/** Writes whole numbers as a language groups them. The formatter is slow to make, and below a thousand nothing is grouped. */
export function numberIn(locale: Locale): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return (value) => (value < 1_000 ? String(value) : (format ??= new Intl.NumberFormat(locale)).format(value))
}

const formatFr = numberIn('fr')
const formatEn = numberIn('en')

/** « 1 signataire », « 2 signataires »: in French, the plural begins at two. */
export const countFr = (count: number, one: string, many: string) => `${formatFr(count)}\u00a0${count < 2 ? one : many}`

/** “1 signatory”, “0 signatories”: in English the singular is for 1 alone. */
export const countEn = (count: number, one: string, many: string) =>
  `${formatEn(count)}\u00a0${count === 1 ? one : many}`

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
