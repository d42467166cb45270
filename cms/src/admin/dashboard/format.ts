import { COUNTED } from '../../admin-api/dashboard/figures'

/** A noun with none or one, and with several: French has « 0 signature ». */
export type Forms = readonly [one: string, many: string]

const NUMBER = new Intl.NumberFormat('fr')
const DAY = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const AGO = new Intl.RelativeTimeFormat('fr')
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** « 12 345 », with no-break spaces; what is counted no further is « plus de 10 000 ». */
export const figure = (value: number): string => NUMBER.format(value)
export const some = (value: number): string => (value > COUNTED ? `plus de ${figure(COUNTED)}` : figure(value))

export const inForm = (value: number, [one, many]: Forms): string => (value < 2 ? one : many)

/** `2026-11-27` is « 27 nov. ». */
export const dayInWords = (day: string): string => DAY.format(new Date(day))

/** « il y a 12 minutes », or less than one. */
export function ago(moment: string, now = Date.now()): string {
  const past = now - Date.parse(moment)
  const unit = UNITS.find(([, least]) => past >= least)
  return unit ? AGO.format(-Math.floor(past / unit[1]), unit[0]) : 'il y a moins d’une minute'
}
