import { readFile } from 'node:fs/promises'
import { openDatabase, type Database } from './database'
import { GIVEN_SERVER, hasPostgres, startPostgres, useGivenPostgres, useRunPostgres, type Postgres } from './postgres'
import { testRun } from './run'
import { temporaryDataDir } from './site'

export type DatabaseName = 'SQLite' | 'PostgreSQL'

/** The databases of a test that has to hold on both. */
export const DATABASES: DatabaseName[] = hasPostgres() ? ['SQLite', 'PostgreSQL'] : ['SQLite']

/** The storage of a CMS: a data directory, and a database in it or beside it. */
export interface Store {
  dataDir: string
  /** The environment of a CMS that uses it. */
  env: Record<string, string>
  postgres: Postgres | null
  open(): Database
  remove(): Promise<void>
}

export interface StoreOptions {
  /**
   * Whether it has to outlive a crash, or to be measured: it is on the disk then, and PostgreSQL is a server of its own
   * with production's settings.
   */
  durable?: boolean
  /** Whether it holds nothing: the first start of a CMS seeds it. */
  empty?: boolean
}

/** A seeded store of its own, gone with `remove`. */
export const openStore = (database: DatabaseName, options: StoreOptions = {}): Promise<Store> =>
  database === 'SQLite' ? openSqliteStore(options) : openPostgresStore(options)

async function openSqliteStore({ durable, empty }: StoreOptions): Promise<Store> {
  const { dataDir, remove } = await temporaryDataDir(empty ? undefined : testRun().sqliteDataDir, { durable })
  return { dataDir, env: {}, postgres: null, open: () => openDatabase(dataDir), remove }
}

async function openPostgresStore({ durable, empty }: StoreOptions): Promise<Store> {
  const { postgresDataDir, postgres: seeded } = testRun()
  const { dataDir, remove } = await temporaryDataDir(empty ? undefined : postgresDataDir, { durable })
  const postgres = await (durable ? startDurablePostgres() : useRunPostgres())
  const url = await postgres.createDatabase('house', durable || empty ? undefined : seeded?.template)
  if (durable && !empty && seeded) await postgres.load(url, await readFile(seeded.dump, 'utf8'))
  const env = { DATABASE_URL: url }
  return {
    dataDir,
    env,
    postgres,
    open: () => openDatabase(dataDir, env),
    async remove() {
      await postgres.stop()
      await remove()
    },
  }
}

const startDurablePostgres = () => (GIVEN_SERVER ? useGivenPostgres(GIVEN_SERVER) : startPostgres({ durable: true }))
