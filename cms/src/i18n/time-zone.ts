import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import { tzOffset } from '@date-fns/tz/tzOffset'

/**
 * Local time is the time of this zone, whatever the zone of a server or browser. Forms write it as `2026-11-28T09:00`,
 * days as `2026-11-28`.
 */
const TIME_ZONE = EVENT_TIME_ZONE

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const MAX_CACHED_HOURS = 5_000
const offsetsByHour = new Map<number, number>()

/**
 * How far local time is ahead of UTC (milliseconds). Offsets change on the hour, so one lookup serves a whole hour: an
 * export asks for millions, at 4 µs each (`node -e` with 200,000 calls of `tzOffset`).
 */
function offsetMs(time: number): number {
  const hour = Math.floor(time / HOUR_MS)
  const cached = offsetsByHour.get(hour)
  if (cached !== undefined) return cached
  const offset = tzOffset(TIME_ZONE, new Date(time)) * MINUTE_MS
  if (offsetsByHour.size >= MAX_CACHED_HOURS) offsetsByHour.clear()
  offsetsByHour.set(hour, offset)
  return offset
}

/** Local date and time as if they were UTC: for spreadsheets, which have no time zones. */
export const toWallClock = (moment: Date): Date => new Date(moment.getTime() + offsetMs(moment.getTime()))

/** `2026-11-28T09:00` */
export const toLocalTime = (moment: Date): string => toWallClock(moment).toISOString().slice(0, 16)

/** `2026-11-28` */
export const toLocalDay = (moment: Date): string => toLocalTime(moment).slice(0, 10)

/**
 * The moment of a local time. In the hour that an autumn night repeats, it is the first of the two.
 * @param time `2026-11-28T09:00`
 * @returns `null` for text that is no time, and for the hour that a spring night skips
 */
export function fromLocalTime(time: string): Date | null {
  const asUtc = LOCAL_TIME.test(time) ? Date.parse(`${time}Z`) : NaN
  if (Number.isNaN(asUtc)) return null
  // The offsets half a day before and after: around a change of clocks they differ.
  const offsets = [offsetMs(asUtc - DAY_MS / 2), offsetMs(asUtc + DAY_MS / 2)].sort((a, b) => b - a)
  const moments = offsets.map((offset) => new Date(asUtc - offset))
  return moments.find((moment) => toLocalTime(moment) === time.slice(0, 16)) ?? null
}

/** Local midnight of a day, or of a later one. */
export function startOfDay(day: string, daysLater = 0): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + daysLater * DAY_MS
  // Clocks change at 01:00 UTC: midnight UTC has the offset of local midnight.
  return new Date(asUtc - offsetMs(asUtc))
}

/** The last days in order, the day of `now` included. */
export function lastDays(now: Date, count: number): string[] {
  const today = Date.parse(toLocalDay(now))
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  )
}

/** `28/11/2026 09:00` */
export function formatNumeric(moment: Date): string {
  const [day = '', time = ''] = toLocalTime(moment).split('T')
  return `${day.split('-').reverse().join('/')} ${time}`
}

const localFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('fr', { ...options, timeZone: TIME_ZONE })
  return (moment: Date): string => format.format(moment)
}

/** « samedi 28 novembre 2026 à 09:00 » */
export const formatFull = localFormat({ dateStyle: 'full', timeStyle: 'short' })
/** « 28 novembre 2026 à 09:00 » */
export const formatLong = localFormat({ dateStyle: 'long', timeStyle: 'short' })
/** « 28 nov. 2026, 09:00 » */
export const formatMedium = localFormat({ dateStyle: 'medium', timeStyle: 'short' })
/** « 09:00 » */
export const formatTime = localFormat({ timeStyle: 'short' })
