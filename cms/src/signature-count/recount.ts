import { countFromScratch } from './count-from-scratch'
import { exclusively, isPostgres, rowsOf, type Connection } from '../database/connection'
import { addToTallies } from './tallies'
import { recordWindow, sumOfWindows } from './windows'

/**
 * Counts every signatory again and corrects the tallies and the windows. On SQLite no settlement may run meanwhile; on
 * PostgreSQL the count reads a snapshot, and settlements go on.
 * @returns the scopes that were wrong
 */
export async function recount(db: Connection, now: Date): Promise<string[]> {
  const { differences, missing, lastNumber } = isPostgres(db)
    ? await db.transaction(compare, { isolationLevel: 'repeatable read', readOnly: true })
    : await compare(db)
  const wrong = [...differences.keys(), ...(missing === 0 ? [] : ['windows'])]
  // Settlements during the count are not in the differences, so differences are added and no tally is overwritten.
  if (wrong.length > 0)
    await exclusively(db, (transaction) => correct(transaction, differences, missing, lastNumber, now))
  return wrong
}

interface Comparison {
  /** The correction of each wrong tally. */
  differences: Map<string, number>
  /** The correction of the sum of the windows. */
  missing: number
  lastNumber: number
}

async function compare(db: Connection): Promise<Comparison> {
  const tallies = await db<{ scope: string; value: number }>('tallies').select('scope', 'value')
  const stored = new Map(tallies.map(({ scope, value }) => [scope, value]))
  const truth = await countFromScratch(db)
  const lastNumber = await highest(db)
  // The peak cannot be computed from the rows.
  truth.set('peak', stored.get('peak') ?? 0)
  truth.set('number', Math.max(stored.get('number') ?? 0, lastNumber))
  const differences = new Map<string, number>()
  for (const scope of new Set([...stored.keys(), ...truth.keys()])) {
    const difference = (truth.get(scope) ?? 0) - (stored.get(scope) ?? 0)
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
