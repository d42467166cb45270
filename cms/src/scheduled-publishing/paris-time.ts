/** The team plans by the clock on its wall, wherever its browsers are. */
const ZONE = 'Europe/Paris'

const wall = new Intl.DateTimeFormat('sv', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

const inWords = new Intl.DateTimeFormat('fr', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' })

/** What the clock in Paris shows, as a form writes it: `2026-11-28T09:00`. */
export const toParis = (moment: Date): string => wall.format(moment).replace(' ', 'T')

/** « samedi 28 novembre 2026 à 09:00 » */
export const formatParis = (moment: Date): string => inWords.format(moment)

const HOUR = 3_600_000

/**
 * The moment at which the clock in Paris shows a time; the first one in the night when it is shown twice.
 * @param time as a form writes it
 * @returns `null` for what is no time, and for the hour that a night in March does not have
 */
export function fromParis(time: string): Date | null {
  const asIfUtc = Date.parse(`${time}Z`)
  if (Number.isNaN(asIfUtc)) return null
  // Summer is two hours ahead, winter one.
  const moments = [2, 1].map((hours) => new Date(asIfUtc - hours * HOUR))
  return moments.find((moment) => toParis(moment) === time.slice(0, 16)) ?? null
}
