import type { Core } from '@strapi/strapi'

/** Strapi's own connection to the database, or a transaction on it. */
export type Connection = Core.Strapi['db']['connection']

export const isPostgres = (db: Connection) => db.client.config.client === 'pg'

/** The rows of a raw statement, which each driver wraps differently. */
export async function rowsOf<T>(statement: PromiseLike<unknown>): Promise<T[]> {
  const result = await statement
  return (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[]
}

/**
 * Runs `work` in one transaction that excludes every other count of signatures: an advisory lock on PostgreSQL; SQLite has
 * one process with one connection.
 */
export function exclusively<T>(db: Connection, work: (transaction: Connection) => Promise<T>): Promise<T> {
  return db.transaction(async (transaction) => {
    if (isPostgres(db)) await transaction.raw(`select pg_advisory_xact_lock(hashtext('confettis:counting'))`)
    return work(transaction)
  })
}
