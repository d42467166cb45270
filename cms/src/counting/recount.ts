import { setImmediate as breath } from 'node:timers/promises'
import { exclusively, rowsOf, type Connection } from './database'
import { recordWindow } from './settle'
import { scopesOf, setTallies } from './tallies'

/** Rows that are looked at in one go: so few that nobody waits for it. */
const CHUNK = 20_000
/** Windows are kept one by one for this long; the older ones become one (milliseconds). */
const WINDOWS_KEPT = 30 * 24 * 3_600_000

/**
 * Counts every signatory anew, and makes the tallies and the windows say the same. Nobody may settle meanwhile.
 * @returns the scopes that said something else before
 */
export async function recount(db: Connection, now: Date): Promise<string[]> {
  const counted = await countRows(db)
  const tallies = await db<{ scope: string; value: number }>('tallies').select('scope', 'value')
  const said = new Map(tallies.map(({ scope, value }) => [scope, value]))
  const confirmed = counted.get('confirmed') ?? 0
  const lastNumber = await highest(db)
  const truth = new Map([
    ...tallies.map(({ scope }) => [scope, 0] as const),
    ...counted,
    ['peak', Math.max(said.get('peak') ?? 0, confirmed)],
    ['number', Math.max(said.get('number') ?? 0, lastNumber)],
  ])
  const wrong = [...truth].filter(([scope, value]) => (said.get(scope) ?? 0) !== value)
  await setTallies(db, new Map(wrong), now)

  const missing = confirmed - (await sumOfWindows(db))
  if (missing !== 0) {
    const [added, removed] = missing > 0 ? [missing, 0] : [0, -missing]
    await recordWindow(db, { now, firstNumber: null, lastNumber, added, removed })
  }
  return [...wrong.map(([scope]) => scope), ...(missing === 0 ? [] : ['windows'])]
}

async function countRows(db: Connection): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const [last] = await rowsOf<{ id: number | null }>(db.raw('select max(id) as id from signatories'))
  for (let from = 0; from < (last?.id ?? 0); from += CHUNK) {
    const rows = await rowsOf<{ kind: string; departement: string | null; found: number | string }>(
      db.raw(
        `select kind, departement, count(*) as found from signatories
         where id > ? and id <= ? and counted group by kind, departement`,
        [from, from + CHUNK],
      ),
    )
    for (const row of rows) {
      for (const scope of scopesOf(row)) counts.set(scope, (counts.get(scope) ?? 0) + Number(row.found))
    }
    await breath()
  }
  return counts
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
