import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import type { Locale } from '@confettis/shared/domain/site'

interface Moment {
  day: string
  clock: string
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const

const partsOf = (format: Intl.DateTimeFormat, date: Date) =>
  Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))

interface Language {
  tag: string
  /** What the formatter of dates leaves to be desired. */
  day(words: string): string
  clock(hour: string, minute: string): string
  sameDay(start: Moment, end: Moment): string
  otherDay(start: Moment, end: Moment): string
}

const LANGUAGES: Record<Locale, Language> = {
  fr: {
    tag: 'fr-FR',
    day: (words) => words.replace(' 1 ', ' 1er '),
    clock: (hour, minute) => (minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`),
    sameDay: (start, end) => `${start.day}, de ${start.clock} à ${end.clock} (heure de Paris)`,
    otherDay: (start, end) => `du ${start.day} à ${start.clock} au ${end.day} à ${end.clock} (heure de Paris)`,
  },
  en: {
    tag: 'en-GB',
    day: (words) => words.replace(',', ''),
    clock: (hour, minute) => `${hour}:${minute}`,
    sameDay: (start, end) => `${start.day}, ${start.clock} to ${end.clock} (Paris time)`,
    otherDay: (start, end) => `${start.day}, ${start.clock} to ${end.day}, ${end.clock} (Paris time)`,
  },
}

/** When an event is, in words: « jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris) ». */
export function whenInWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }, locale: Locale): string {
  const { tag, day: inWords, clock, sameDay, otherDay } = LANGUAGES[locale]
  const day = new Intl.DateTimeFormat(tag, { ...DAY, timeZone: EVENT_TIME_ZONE })
  const time = new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone: EVENT_TIME_ZONE })
  const momentOf = (iso: string): Moment => {
    const { hour = '', minute = '' } = partsOf(time, new Date(iso))
    return { day: inWords(day.format(new Date(iso))), clock: clock(String(Number(hour)), minute) }
  }
  const [start, end] = [momentOf(startsAt), momentOf(endsAt)]
  return start.day === end.day ? sameDay(start, end) : otherDay(start, end)
}
