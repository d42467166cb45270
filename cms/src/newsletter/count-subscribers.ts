import { rowsOf, type Connection } from '../database/connection'
import { by, WANTS_NEWS } from '../database/indexes'

/** How many would get it now: read from an index that holds nobody else. */
export async function countSubscribers(db: Connection): Promise<number> {
  const [row] = await rowsOf<{ count: number | string }>(
    db.raw(`select count(*) as count from signatories ${by(db, 'news')} where ${WANTS_NEWS}`),
  )
  return Number(row?.count)
}
