import { openDatabase, type Database } from './database'
import { SEEDED, temporaryDataDir } from './site'
import { hasPostgres, startPostgres, type Postgres } from './postgres'

export type DatabaseName = 'SQLite' | 'PostgreSQL'

/** What a story that has to hold on both is told on. */
export const DATABASES: DatabaseName[] = hasPostgres() ? ['SQLite', 'PostgreSQL'] : ['SQLite']

/** Where a CMS keeps things: a folder, and a database in it or beside it. */
export interface Store {
  dataDir: string
  /** What a CMS that uses it has to be told. */
  env: Record<string, string>
  postgres: Postgres | null
  open(): Database
  remove(): Promise<void>
}

/** A store of its own, gone with `remove`: seeded on SQLite, empty on PostgreSQL, which the first start fills. */
export async function openStore(database: DatabaseName): Promise<Store> {
  const { dataDir, remove } = await temporaryDataDir(database === 'SQLite' ? SEEDED : undefined)
  const postgres = database === 'PostgreSQL' ? await startPostgres() : null
  const env: Record<string, string> = postgres ? { DATABASE_URL: await postgres.createDatabase('house') } : {}
  return {
    dataDir,
    env,
    postgres,
    open: () => openDatabase(dataDir, env),
    async remove() {
      await postgres?.stop()
      await remove()
    },
  }
}
