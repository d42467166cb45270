import { setImmediate as breathe } from 'node:timers/promises'
import { isPostgres, type Connection } from './connection'

/** Rows that one transaction takes: a few milliseconds, so that nobody who signs meanwhile waits. */
export const BATCH = 500

/** Does a batch after the other until one comes out short; whoever waits gets a turn in between. */
export async function inBatches(next: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const done = await next()
    total += done
    if (done < BATCH) return total
    await breathe()
  }
}

/**
 * Deletes what the condition names, oldest first.
 * @param where SQL with `?` for each of `values`
 */
export const deleteInBatches = (db: Connection, table: string, where: string, values: readonly (string | Date)[]) =>
  inBatches(() =>
    db(table).whereIn('id', db(table).select('id').whereRaw(where, values).orderBy('id').limit(BATCH)).delete(),
  )

/** Leaves alone what another transaction writes at this moment: two that wait for each other would both lose. */
export const unlessBusy = (db: Connection): string => (isPostgres(db) ? 'for update skip locked' : '')
