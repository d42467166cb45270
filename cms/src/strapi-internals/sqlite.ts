import type { Core } from '@strapi/strapi'
import { LRUCache } from 'lru-cache'

/** A connection of better-sqlite3 below knex. */
export interface SqliteConnection {
  pragma(statement: string): unknown
  prepare(sql: string): { get(values: unknown[]): Record<string, unknown> | undefined }
}

const MAX_STATEMENTS = 300

/** Keeps prepared statements: knex prepares each statement anew, which is a twentieth of the cost of a signature. */
export function keepPreparedStatements(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection)
  const kept = new LRUCache<string, ReturnType<SqliteConnection['prepare']>>({ max: MAX_STATEMENTS })
  connection.prepare = (sql) => {
    const statement = kept.get(sql) ?? prepare(sql)
    kept.set(sql, statement)
    return statement
  }
}

/** Runs work on the connection below knex; within a transaction, on the connection of the transaction. */
export async function onSqliteConnection<T>(
  { client }: Core.Strapi['db']['connection'],
  work: (database: SqliteConnection) => T,
): Promise<T> {
  const database = (await client.acquireConnection()) as SqliteConnection
  try {
    return work(database)
  } finally {
    await client.releaseConnection(database)
  }
}
