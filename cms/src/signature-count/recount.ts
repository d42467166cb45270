import { countFromScratch } from './count-from-scratch'
import { exclusively, isPostgres, rowsOf, type Connection } from '../database/connection'
import { recordWindow } from './settle'
import { addToTallies } from './tallies'

/** Windows are kept one by one for this long; the older ones become one (milliseconds). */
const WINDOWS_KEPT = 30 * 24 * 3_600_000

/**
 * Counts every signatory anew, and makes the tallies and the windows say the same. On SQLite nobody may settle
 * meanwhile; PostgreSQL shows the moment at which the counting began, and whoever settles goes on.
 * @returns the scopes that said something else before
 */
export async function recount(db: Connection, now: Date): Promise<string[]> {
  const { differences, missing, lastNumber } = isPostgres(db)
    ? await db.transaction(compare, { isolationLevel: 'repeatable read', readOnly: true })
    : await compare(db)
  const wrong = [...differences.keys(), ...(missing === 0 ? [] : ['windows'])]
  // What was settled meanwhile is in none of the differences: they are added, and nothing is overwritten.
  if (wrong.length > 0)
    await exclusively(db, (transaction) => correct(transaction, differences, missing, lastNumber, now))
  return wrong
}

interface Comparison {
  /** What is missing from each tally that is wrong. */
  differences: Map<string, number>
  /** What is missing from the sum of the windows. */
  missing: number
  lastNumber: number
}

async function compare(db: Connection): Promise<Comparison> {
  const tallies = await db<{ scope: string; value: number }>('tallies').select('scope', 'value')
  const said = new Map(tallies.map(({ scope, value }) => [scope, value]))
  const truth = await countFromScratch(db)
  const lastNumber = await highest(db)
  // The peak is history: no row tells it.
  truth.set('peak', said.get('peak') ?? 0)
  truth.set('number', Math.max(said.get('number') ?? 0, lastNumber))
  const differences = new Map<string, number>()
  for (const scope of new Set([...said.keys(), ...truth.keys()])) {
    const difference = (truth.get(scope) ?? 0) - (said.get(scope) ?? 0)
    if (difference !== 0) differences.set(scope, difference)
  }
  return { differences, missing: (truth.get('confirmed') ?? 0) - (await sumOfWindows(db)), lastNumber }
}

async function correct(
  db: Connection,
  differences: ReadonlyMap<string, number>,
  missing: number,
  lastNumber: number,
  now: Date,
): Promise<void> {
  await addToTallies(db, differences, now)
  if (missing === 0) return
  const [added, removed] = missing > 0 ? [missing, 0] : [0, -missing]
  await recordWindow(db, { now, firstNumber: null, lastNumber, added, removed })
}

async function highest(db: Connection): Promise<number> {
  const [found] = await rowsOf<{ number: number }>(
    db.raw('select number from signatories where number is not null order by number desc limit 1'),
  )
  return found?.number ?? 0
}

async function sumOfWindows(db: Connection): Promise<number> {
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

/** Makes one window of all that are over for long, so that there are never more than a month's. */
export function foldWindows(db: Connection, now: Date): Promise<void> {
  const before = new Date(now.getTime() - WINDOWS_KEPT)
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
