import { COUNTED } from '../../admin-api/dashboard/figures'
import { formatNumber } from '../locales/fr/numbers'

const DAY = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const RELATIVE = new Intl.RelativeTimeFormat('fr')
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** Counts end at `COUNTED`; more is « plus de 10 000 ». */
export const formatCapped = (value: number): string =>
  value > COUNTED ? `plus de ${formatNumber(COUNTED)}` : formatNumber(value)

/** `2026-11-27` is « 27 nov. ». */
export const formatDay = (day: string): string => DAY.format(new Date(day))

/** « il y a 12 minutes », « il y a moins d’une minute » */
export function timeAgo(moment: string, now = Date.now()): string {
  const past = now - Date.parse(moment)
  const unit = UNITS.find(([, least]) => past >= least)
  return unit ? RELATIVE.format(-Math.floor(past / unit[1]), unit[0]) : 'il y a moins d’une minute'
}
