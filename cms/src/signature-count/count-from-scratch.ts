import { setImmediate as breath } from 'node:timers/promises'
import { toDate } from '../database/dates'
import { isPostgres, rowsOf, type Connection } from '../database/connection'
import { scopesOfMoment } from './days'
import { scopesOf } from './tallies'

/** Rows that are looked at in one go on SQLite: so few that nobody waits for it. */
const CHUNK = 5_000
/** Clocks of the world are whole quarters of an hour apart: one is never of two days (milliseconds). */
const QUARTER = 15 * 60_000

interface Group {
  kind: string
  departement: string | null
  quarter: unknown
  found: number | string
}

/** What rows have in common, in SQL, and the tallies that they are in because of it. */
interface Grouping {
  columns: string
  by: string
  scopes(group: Group): string[]
}

const quarter = (db: Connection) =>
  isPostgres(db)
    ? `date_bin(interval '${QUARTER} milliseconds', confirmed_at, timestamp '2000-01-01')`
    : `confirmed_at - confirmed_at % ${QUARTER}`

const groupings = (db: Connection): Grouping[] => [
  { columns: 'kind, departement', by: 'kind, departement', scopes: scopesOf },
  {
    columns: `${quarter(db)} as quarter`,
    by: 'quarter',
    scopes: (group) => scopesOfMoment(toDate(group.quarter)),
  },
]

/** Every tally that the signatories themselves tell: at once on PostgreSQL, in chunks on SQLite. */
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
    await breath()
  }
}
