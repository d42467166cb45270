import { setImmediate as yieldToEventLoop } from 'node:timers/promises'
import { isPostgres, type Connection } from './connection'

/** Rows of one transaction: it takes a few milliseconds, and signatures do not wait longer. */
export const BATCH = 500

/** Runs batches until one has fewer rows than `BATCH`. Other work runs in between. Returns the number of rows. */
export async function inBatches(next: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const done = await next()
    total += done
    if (done < BATCH) return total
    await yieldToEventLoop()
  }
}

/**
 * Deletes the rows that match, oldest first.
 * @param where SQL with `?` for each of `values`
 */
export const deleteInBatches = (db: Connection, table: string, where: string, values: readonly (string | Date)[]) =>
  inBatches(() =>
    db(table).whereIn('id', db(table).select('id').whereRaw(where, values).orderBy('id').limit(BATCH)).delete(),
  )

/** Skips rows that another transaction has locked: two transactions that wait for each other would both fail. */
export const unlessBusy = (db: Connection): string => (isPostgres(db) ? 'for update skip locked' : '')
