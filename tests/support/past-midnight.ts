import { setTimeout as wait } from 'node:timers/promises'

const DAY = 24 * 3_600_000

/** Waits for the next day of a time zone when fewer than `seconds` are left of this one: a test of a day stays on it. */
export async function pastMidnight(timeZone: string, seconds: number): Promise<void> {
  // `sv-SE` formats 23:59:30 without the fraction of a second: the wait is a little too long, never too short.
  const clock = new Date().toLocaleTimeString('sv-SE', { timeZone })
  const left = DAY - Date.parse(`1970-01-01T${clock}Z`)
  if (left <= seconds * 1_000) await wait(left)
}
