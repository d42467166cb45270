import { randomBytes } from 'node:crypto'
import { exclusively, rowsOf, type Connection } from '../database/connection'

/** Older windows are merged into one. */
const MAX_WINDOW_AGE_MS = 30 * 24 * 3_600_000

/** What one settlement or one correction changed. */
interface Window {
  added: number
  removed: number
  now: Date
  firstNumber: number | null
  lastNumber: number
}

export async function recordWindow(db: Connection, window: Window): Promise<void> {
  await db('tally_windows').insert({
    document_id: randomBytes(12).toString('hex'),
    settled_at: window.now,
    first_number: window.firstNumber,
    last_number: window.lastNumber,
    added: window.added,
    removed: window.removed,
    created_at: window.now,
    updated_at: window.now,
    published_at: window.now,
  })
}

/** The number of signatures, as the windows say. */
export async function sumOfWindows(db: Connection): Promise<number> {
  const [sum] = await rowsOf<{ sum: number | string }>(
    db.raw('select coalesce(sum(added - removed), 0) as sum from tally_windows'),
  )
  return Number(sum?.sum)
}

interface Past {
  first: number | null
  last: number | null
  added: number | string
  removed: number | string
  windows: number | string
  until: Date | number
}

/** Merges old windows into one, so that the table holds the windows of a month. */
export function foldWindows(db: Connection, now: Date): Promise<void> {
  const before = new Date(now.getTime() - MAX_WINDOW_AGE_MS)
  return exclusively(db, async (transaction) => {
    const [past] = await rowsOf<Past>(
      transaction.raw(
        `select min(first_number) as first, max(last_number) as last, sum(added) as added, sum(removed) as removed,
           count(*) as windows, max(settled_at) as until
         from tally_windows where settled_at < ?`,
        [before],
      ),
    )
    if (!past || Number(past.windows) < 2) return
    await transaction('tally_windows').where('settled_at', '<', before).delete()
    await recordWindow(transaction, {
      now: new Date(past.until),
      firstNumber: past.first,
      lastNumber: past.last ?? 0,
      added: Number(past.added),
      removed: Number(past.removed),
    })
  })
}
