import { sqliteFile } from '../src/data-dir'
import { keepPreparedStatements, type SqliteConnection } from '../src/strapi-internals/sqlite'

/**
 * Every commit is on disk before it is acknowledged, and readers never wait for a writer. What is committed is carried
 * over into the database file every 32 MB (8,000 pages): signatures write half of what they would at SQLite’s own 4 MB.
 */
const DURABLE = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'wal_autocheckpoint = 8000',
  // 16 MB: most of what a burst asks for again and again; with 32 a CMS that knows a million signatures outgrows 400 MB.
  'cache_size = -16000',
  'busy_timeout = 5000',
  'foreign_keys = ON',
]

/** A statement that fails is logged without its values: they are people's names. */
const DISCREET = { compileSqlOnError: false }

const sqlite = () => ({
  ...DISCREET,
  client: 'sqlite',
  connection: { filename: sqliteFile },
  useNullAsDefault: true,
  pool: {
    afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
      for (const pragma of DURABLE) connection.pragma(pragma)
      keepPreparedStatements(connection)
      done(null, connection)
    },
  },
})

const postgres = (connectionString: string) => ({
  ...DISCREET,
  client: 'postgres',
  connection: { connectionString },
  pool: { min: 0, max: 10 },
})

export default ({ env }: { env: Env }) => {
  const url = env('DATABASE_URL')
  return {
    connection: url ? postgres(url) : sqlite(),
    // By default Strapi drops every column and table that a schema had before and has no more.
    settings: { forceMigration: false },
  }
}
