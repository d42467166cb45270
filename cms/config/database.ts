import { sqliteFile } from '../src/data-dir'
import { keepPreparedStatements, type SqliteConnection } from '../src/strapi-internals/sqlite'

/**
 * Every commit is on disk before it is acknowledged, and readers do not wait for a writer. The log is checkpointed every
 * 32 MB (8,000 pages): signatures write half as much as with the 4 MB that SQLite takes by default.
 */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'wal_autocheckpoint = 8000',
  // 16 MB. With 32 MB a CMS with a million signatures takes more than 400 MB.
  'cache_size = -16000',
  'busy_timeout = 5000',
  'foreign_keys = ON',
]

/** The log of a failed statement does not contain its values, which are personal. */
const WITHOUT_VALUES = { compileSqlOnError: false }

const sqlite = () => ({
  ...WITHOUT_VALUES,
  client: 'sqlite',
  connection: { filename: sqliteFile },
  useNullAsDefault: true,
  pool: {
    afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
      for (const pragma of PRAGMAS) connection.pragma(pragma)
      keepPreparedStatements(connection)
      done(null, connection)
    },
  },
})

const postgres = (connectionString: string) => ({
  ...WITHOUT_VALUES,
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
