import { setTimeout as wait } from 'node:timers/promises'

const DAY = 24 * 3_600_000

/** Waits for the next day there when so few seconds are left of this one: what is told of a day happens on that day. */
export async function pastMidnight(timeZone: string, seconds: number): Promise<void> {
  // Swedes write 23:59:30, without the rest of that second: one waits a little too long, never too short.
  const clock = new Date().toLocaleTimeString('sv-SE', { timeZone })
  const left = DAY - Date.parse(`1970-01-01T${clock}Z`)
  if (left <= seconds * 1_000) await wait(left)
}
