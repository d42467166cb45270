import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { openDatabase, type Database } from '../database'
import { temporaryDataDir } from '../site'
import { openStore, type DatabaseName, type Store } from '../store'

const load = createRequire(new URL('../../../cms/package.json', import.meta.url))

interface Sqlite {
  exec(sql: string): void
  close(): void
}

/** What the schema of the older version has and today's has not. */
export const OLD_COLUMN = { table: 'signatories', column: 'honorific' }
export const OLD_TABLES = ['petitions', 'signatories_petition_lnk']

/** The SQL of a database that an older version made, gzipped; `make.ts` writes it. */
export const snapshotFile = (name: DatabaseName): string =>
  fileURLToPath(new URL(`${name.toLowerCase()}.sql.gz`, import.meta.url))

/** A store whose database is the one of an older version. */
export async function openOldStore(name: DatabaseName): Promise<Store> {
  const sql = gunzipSync(await readFile(snapshotFile(name))).toString()
  if (name === 'PostgreSQL') {
    const store = await openStore(name, { empty: true })
    await store.postgres?.load(String(store.env.DATABASE_URL), sql)
    return store
  }
  const { dataDir, remove } = await temporaryDataDir()
  const Sqlite = load('better-sqlite3') as new (file: string) => Sqlite
  const database = new Sqlite(path.join(dataDir, 'confettis.db'))
  database.exec(sql)
  database.close()
  return { dataDir, env: {}, postgres: null, open: () => openDatabase(dataDir), remove }
}

/** The rows of a table as JSON, by their `id`. */
export type Rows = Map<number, Record<string, unknown>>

/** Everything a database holds. */
export async function readAll(name: DatabaseName, { rows }: Database): Promise<Map<string, Rows>> {
  const tables = await rows<{ name: string }>(
    name === 'SQLite'
      ? `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`
      : `select table_name as name from information_schema.tables where table_schema = 'public' order by table_name`,
  )
  const all = new Map<string, Rows>()
  for (const { name } of tables) {
    const found = await rows(`select * from "${name}" order by id`)
    all.set(name, new Map(found.map(({ id, ...row }) => [Number(id), row])))
  }
  return all
}
