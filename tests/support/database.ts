import { createRequire } from 'node:module'
import path from 'node:path'

// The drivers are the CMS's own.
const load = createRequire(new URL('../../cms/package.json', import.meta.url))

type Row = Record<string, unknown>

/** A connection to the database of a CMS, beside its own. */
export interface Database {
  /** @param sql with `?` for each parameter */
  rows<T = Row>(sql: string, ...parameters: unknown[]): Promise<T[]>
  close(): Promise<void>
}

interface Sqlite {
  prepare(sql: string): {
    reader: boolean
    all(...parameters: unknown[]): unknown[]
    run(...parameters: unknown[]): void
  }
  pragma(statement: string): void
  close(): void
}

interface Pool {
  query(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }>
  end(): Promise<void>
  on(event: 'error', listener: () => void): void
}

/** Sends queued emails at once, without the time to undo a decision. */
export const hurryEmails = ({ rows }: Pick<Database, 'rows'>) =>
  rows("update mails set next_attempt_at = created_at where state = 'queued'")

/** Opens the database of a CMS with this data directory and environment. */
export const openDatabase = (dataDir: string, env: Record<string, string> = {}): Database =>
  env.DATABASE_URL ? openPostgres(env.DATABASE_URL) : openSqlite(path.join(dataDir, 'confettis.db'))

function openSqlite(file: string): Database {
  const Sqlite = load('better-sqlite3') as new (file: string) => Sqlite
  const database = new Sqlite(file)
  database.pragma('busy_timeout = 10000')
  return {
    async rows<T>(sql: string, ...parameters: unknown[]) {
      const statement = database.prepare(sql)
      if (statement.reader) return statement.all(...parameters) as T[]
      statement.run(...parameters)
      return []
    },
    async close() {
      database.close()
    },
  }
}

/** Opens a database of a PostgreSQL server. */
export function openPostgres(connectionString: string): Database {
  const { Pool } = load('pg') as { Pool: new (options: object) => Pool }
  const pool = new Pool({ connectionString, max: 2 })
  pool.on('error', () => undefined)
  return {
    async rows<T>(sql: string, ...parameters: unknown[]) {
      let place = 0
      const { rows } = await pool.query(
        sql.replace(/\?/g, () => `$${++place}`),
        parameters,
      )
      return rows as T[]
    },
    close: () => pool.end(),
  }
}
