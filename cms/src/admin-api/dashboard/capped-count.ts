import type { Connection } from '../../database/connection'
import { COUNTED } from './figures'

type Where = Record<string, string | boolean | null>

/** The number of matching rows, at most `COUNTED + 1`: the time of the query stays bounded. */
export async function cappedCount(db: Connection, table: string, where: Where): Promise<number> {
  const capped = db(table)
    .select(db.raw('1'))
    .where(where)
    .limit(COUNTED + 1)
  const [row] = await db.from(capped.as('capped')).count<{ count: number | string }[]>({ count: '*' })
  return Number(row?.count)
}
