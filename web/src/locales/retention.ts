import type { Retention } from '@confettis/shared/domain/retention'
import type { Locale } from '@confettis/shared/domain/site'
import { retentionWords as en } from './en/retention'
import { retentionWords as fr, type RetentionWords } from './fr/retention'

const YEAR_DAYS = 365
const MONTH_DAYS = 30.5
/** Longer periods are written in months. */
const MAX_IN_DAYS = 60

const WORDS: Record<Locale, RetentionWords> = { fr, en }

/** « 7 jours », « 6 mois », « 1 an ». */
function duration(days: number, { plural, units: { day, month, year } }: RetentionWords): string {
  if (days % YEAR_DAYS === 0) return plural(days / YEAR_DAYS, ...year)
  return days > MAX_IN_DAYS ? plural(Math.round(days / MONTH_DAYS), ...month) : plural(days, ...day)
}

/** A line of the table: the kind of data, and how long it is stored. */
export function retentionLine(
  { what, days, since, then }: Retention,
  locale: Locale,
): { what: string; howLong: string } {
  const words = WORDS[locale]
  const howLong = days === 0 ? words.atOnce : `${duration(days, words)} ${words.since[since]}, ${words.then[then]}`
  return { what: words.kinds[what], howLong }
}

export const retentionHeadings = (locale: Locale) => ({ what: WORDS[locale].what, howLong: WORDS[locale].howLong })
