import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'

const HOUR = 3_600_000
/** Hours whose offset is known. A file tells of the same ones again and again. */
const REMEMBERED = 5_000

const ZONE = new Intl.DateTimeFormat('en', { timeZone: EVENT_TIME_ZONE, timeZoneName: 'longOffset' })
const offsets = new Map<number, number>()

/** How far clocks in Paris are ahead of UTC at a moment (milliseconds). They change on the hour. */
function ahead(time: number): number {
  const hour = Math.floor(time / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const name = ZONE.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, hours = 0, minutes = 0] = /GMT\+(\d+):(\d+)/.exec(name) ?? []
  const offset = (Number(hours) + Number(minutes) / 60) * HOUR
  if (offsets.size >= REMEMBERED) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

/** What a clock in Paris shows at a moment, as the UTC of another: spreadsheets know no time zones. */
export const wallClock = (moment: Date): Date => new Date(moment.getTime() + ahead(moment.getTime()))

/** The same as one writes it: 04/03/2021 09:05. */
export function inWords(moment: Date): string {
  const [day = '', time = ''] = wallClock(moment).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`
}

/** When a day (2021-03-04) begins in Paris; `later` days after it. */
export function beginningOf(day: string, later = 0): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + later * 24 * HOUR
  // Clocks change at one o’clock UTC: at midnight there it is as it was in Paris.
  return new Date(midnight - ahead(midnight))
}
