import { rowsOf, type Connection } from '../database/connection'
import { by, WANTS_NEWS } from '../database/indexes'

/** How many signatories would get a mailing now. Read from an index that holds no others. */
export async function countSubscribers(db: Connection): Promise<number> {
  const [row] = await rowsOf<{ count: number | string }>(
    db.raw(`select count(*) as count from signatories ${by(db, 'news')} where ${WANTS_NEWS}`),
  )
  return Number(row?.count)
}
