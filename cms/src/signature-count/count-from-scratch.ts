import { setImmediate as yieldToEventLoop } from 'node:timers/promises'
import { toDate } from '../database/dates'
import { isPostgres, rowsOf, type Connection } from '../database/connection'
import { scopesOfMoment } from './days'
import { scopesOf } from './tallies'

/** Ids of one statement on SQLite, which blocks the event loop meanwhile. */
const CHUNK = 5_000
/** Time zones differ by whole quarters of an hour, so a quarter never spans two days. */
const QUARTER_MS = 15 * 60_000

interface Group {
  kind: string
  departement: string | null
  quarter: unknown
  found: number | string
}

/** A grouping of signatories in SQL, and the scopes of each of its groups. */
interface Grouping {
  columns: string
  by: string
  scopes(group: Group): string[]
}

const quarter = (db: Connection) =>
  isPostgres(db)
    ? `date_bin(interval '${QUARTER_MS} milliseconds', confirmed_at, timestamp '2000-01-01')`
    : `confirmed_at - confirmed_at % ${QUARTER_MS}`

const groupings = (db: Connection): Grouping[] => [
  { columns: 'kind, departement', by: 'kind, departement', scopes: scopesOf },
  {
    columns: `${quarter(db)} as quarter`,
    by: 'quarter',
    scopes: (group) => scopesOfMoment(toDate(group.quarter)),
  },
]

/** Every tally, from the signatories: in one statement on PostgreSQL, in chunks on SQLite. */
export async function countFromScratch(db: Connection): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const count = async (where: string, values: number[]) => {
    for (const { columns, by, scopes } of groupings(db)) {
      const statement = `select ${columns}, count(*) as found from signatories where ${where} group by ${by}`
      for (const group of await rowsOf<Group>(db.raw(statement, values)))
        for (const scope of scopes(group)) counts.set(scope, (counts.get(scope) ?? 0) + Number(group.found))
    }
  }
  if (isPostgres(db)) await count('counted', [])
  else await inChunks(db, (from, to) => count('id > ? and id <= ? and counted', [from, to]))
  return counts
}

async function inChunks(db: Connection, work: (from: number, to: number) => Promise<void>): Promise<void> {
  const [last] = await rowsOf<{ id: number | null }>(db.raw('select max(id) as id from signatories'))
  for (let from = 0; from < (last?.id ?? 0); from += CHUNK) {
    await work(from, from + CHUNK)
    await yieldToEventLoop()
  }
}
