import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'

const PREFIX = 'day:'
const HALF_A_DAY = 12 * 3_600_000

/** Days as they are written in Sweden: 2026-11-27. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: EVENT_TIME_ZONE })

/** The day in Paris at that moment: who confirms half an hour after midnight there is of the new day. */
export const dayOf = (moment: Date): string => DAY.format(moment)

/** The last days in order, the one of `now` included. */
export function lastDays(now: Date, many: number): string[] {
  const [year, month, date] = dayOf(now).split('-').map(Number) as [number, number, number]
  return Array.from({ length: many }, (_, at) =>
    dayOf(new Date(Date.UTC(year, month - 1, date - (many - 1 - at)) + HALF_A_DAY)),
  )
}

/** The tally of a day. */
export const scopeOfDay = (day: string): string => `${PREFIX}${day}`

/** What a counted signatory adds to, beside the others. */
export const scopesOfMoment = (moment: Date | null): string[] => (moment ? [scopeOfDay(dayOf(moment))] : [])

/** The tallies of days, as SQL finds them by how they begin. */
export const DAYS = `${PREFIX}%`
