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

/** Calendar and clock parts of a moment in `timeZone`. */
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
  if (hour === 24) return locale === 'fr' ? 'minuit' : 'midnight'
  if (locale === 'en') return `${hour}:${minute}`
  return `${hour}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
}
