import { toLocalDay } from '../i18n/time-zone'

const PREFIX = 'day:'

/** The tally of a day. */
export const scopeOfDay = (day: string): string => `${PREFIX}${day}`

/** What a counted signatory adds to, beside the others. */
export const scopesOfMoment = (moment: Date | null): string[] => (moment ? [scopeOfDay(toLocalDay(moment))] : [])

/** The tallies of days, as SQL finds them by how they begin. */
export const DAYS = `${PREFIX}%`
