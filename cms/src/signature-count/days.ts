import { toLocalDay } from '../i18n/time-zone'

const PREFIX = 'day:'

/** The scope of the tally of a day. */
export const scopeOfDay = (day: string): string => `${PREFIX}${day}`

/** The scopes of days that a signatory counts in. */
export const scopesOfMoment = (moment: Date | null): string[] => (moment ? [scopeOfDay(toLocalDay(moment))] : [])

/** A `like` pattern of the scopes of days. */
export const DAYS = `${PREFIX}%`
