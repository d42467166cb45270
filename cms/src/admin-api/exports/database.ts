import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { sqliteFile } from '../../data-dir'
import type { Row } from '../../database/bulk'

/** A read-only connection of its own: requests never wait for an export. */
export interface Database {
  /** @param sql with `?` for each value */
  query(sql: string, values: readonly unknown[]): Promise<Row[]>
  /** Hint for SQLite, which otherwise picks an index of the filter and sorts the table for each page. */
  byId: string
  /** SQL that selects `key` and `label` of all stored answers. */
  answersIn(table: string, column: string): string
  close(): Promise<void>
}

export const openDatabase = async (url = process.env.DATABASE_URL): Promise<Database> =>
  url ? await openPostgres(url) : openSqlite(sqliteFile)

function openSqlite(file: string): Database {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  database.pragma('busy_timeout = 5000')
  const toSqlite = (value: unknown) => (value instanceof Date ? value.getTime() : value)
  return {
    query: (sql, values) => Promise.resolve(database.prepare(sql).all(...values.map(toSqlite))),
    byId: 'not indexed',
    answersIn: (table, column) =>
      `select distinct value ->> 'key' as "key", value ->> 'label' as label from ${table}, json_each(${column})`,
    close: () => Promise.resolve(database.close()),
  }
}

async function openPostgres(connectionString: string): Promise<Database> {
  const client = new Client({ connectionString })
  await client.connect()
  return {
    async query(sql, values) {
      let place = 0
      return (
        await client.query(
          sql.replace(/\?/g, () => `$${++place}`),
          [...values],
        )
      ).rows
    },
    byId: '',
    answersIn: (table, column) =>
      `select distinct value ->> 'key' as "key", value ->> 'label' as label from ${table}, jsonb_path_query(${column}, '$[*]') as value`,
    close: () => client.end(),
  }
}
