import type { Connection } from '../../database/connection'
import { COUNTED } from './figures'

type Where = Record<string, string | boolean | null>

/** How many rows are like that, counted no further than `COUNTED`: nobody waits for the figure, whatever comes in. */
export async function cappedCount(db: Connection, table: string, where: Where): Promise<number> {
  const some = db(table)
    .select(db.raw('1'))
    .where(where)
    .limit(COUNTED + 1)
  const [row] = await db.from(some.as('some')).count<{ count: number | string }[]>({ count: '*' })
  return Number(row?.count)
}
