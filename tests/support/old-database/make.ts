import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { Admin } from '../admin'
import type { Database } from '../database'
import { startCms } from '../site'
import { storeColumns } from '../signatories'
import { DATABASES, openStore, type Store } from '../store'
import { OLD_COLUMN, snapshotFile } from './index'

/** Far enough for retention, which goes on beside the test, to have nothing to erase. */
const FAR = new Date('2126-06-01T10:00:00Z')

const STORY = 'Il fallait un four, et personne ne pouvait le construire seul. Nous l’avons fait à trois, en un été.'

const EVENT = 'webcafe-prochaine-edition-exemple'

/** Writes the snapshots of both databases: the seeded content, one of everything that visitors send, and what is no more. */
export async function makeSnapshots(): Promise<void> {
  for (const name of DATABASES) {
    const store = await openStore(name, { empty: true, durable: true })
    try {
      await fill(store)
      const database = store.open()
      await age(store, database)
      const sql = store.postgres
        ? await store.postgres.dump(String(store.env.DATABASE_URL), ['--no-owner', '--no-privileges'])
        : await dumpSqlite(database)
      await database.close()
      const zipped = gzipSync(sql, { level: 9 })
      await writeFile(snapshotFile(name), zipped)
      console.log(`${name}: ${Math.ceil(zipped.length / 1_000)} kB`)
    } finally {
      await store.remove()
    }
  }
}

/** A signatory, a registration, a message and a testimony, each confirmed, and the first administrator. */
async function fill(store: Store): Promise<void> {
  const cms = await startCms({ dataDir: store.dataDir, env: store.env })
  const database = store.open()
  try {
    await Admin.enter(cms.url)
    const post = async (path: string, data: object) => {
      const answer = await fetch(`${cms.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ data }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    }
    const confirm = async (path: string, kind: string) => {
      const [mail] = await database.rows<{ link: string }>('select link from mails where kind = ?', kind)
      await post(`${path}/confirm`, { token: new URL(String(mail?.link)).searchParams.get('jeton') })
    }
    const person = { firstName: 'Ada', lastName: 'Ngô', email: 'ada@exemple.fr', elapsed: 60_000 }
    await post('/signatories', { ...person, kind: 'citizen', departement: '13', isPublic: true, consent: true })
    await confirm('/signatories', 'confirm')
    await post('/registrations', { ...person, event: EVENT })
    await confirm('/registrations', 'event-confirm')
    await post('/messages', {
      ...{ name: 'Ada Ngô', email: person.email, subject: 'question', elapsed: 60_000 },
      body: 'Bonjour, comment rejoindre une alliance près de chez moi ?',
    })
    await post('/testimonies', {
      ...{ ...person, title: 'Un four à pain', story: STORY, departement: '13', place: 'Aubagne' },
      ...{ partners: [{ kind: 'company', name: 'Briques & fils' }], shown: 'first', consent: true },
    })
    await confirm('/testimonies', 'story-confirm')
  } finally {
    await database.close()
    await cms.stop()
  }
}

/** Gives the database what an older schema had, as Strapi keeps track of it, and moves what expires far away. */
async function age(store: Store, database: Database): Promise<void> {
  const { rows } = database
  const far = storeColumns(store, FAR)
  await rows('delete from spent_challenges')
  await rows('update tokens set expires_at = ? where expires_at is not null', far)
  await rows('update events set starts_at = ?, ends_at = ? where slug = ?', far, far, EVENT)
  await rows('update messages set created_at = ?', far)

  const id = store.postgres ? 'serial primary key' : 'integer primary key autoincrement'
  await rows(`alter table ${OLD_COLUMN.table} add column ${OLD_COLUMN.column} varchar(255)`)
  await rows(`update ${OLD_COLUMN.table} set ${OLD_COLUMN.column} = 'Docteure'`)
  await rows(`create table petitions (id ${id}, document_id varchar(255), title varchar(255))`)
  await rows('create index petitions_documents_idx on petitions (document_id)')
  await rows("insert into petitions (document_id, title) values ('petition0000000000000000', 'Une heure par semaine')")
  await rows(
    `create table signatories_petition_lnk (
       id ${id},
       signatory_id integer references signatories (id) on delete cascade,
       petition_id integer references petitions (id) on delete cascade
     )`,
  )
  await rows('insert into signatories_petition_lnk (signatory_id, petition_id) select id, 1 from signatories')
  await track(database)
}

interface Tracked {
  name: string
  columns: { name: string }[]
  indexes: { name: string }[]
  foreignKeys: object[]
}

/** Strapi removes only what stands in the schema that it kept at its last start. */
async function track({ rows }: Database): Promise<void> {
  const [kept] = await rows<{ schema: string | object }>('select schema from strapi_database_schema')
  const schema = (typeof kept?.schema === 'string' ? JSON.parse(kept.schema) : kept?.schema) as { tables: Tracked[] }
  const columns = (...names: string[]) => names.map((name) => ({ name, type: 'string', args: [], notNullable: false }))
  schema.tables.find(({ name }) => name === OLD_COLUMN.table)?.columns.push(...columns(OLD_COLUMN.column))
  schema.tables.push(
    {
      ...{ name: 'petitions', columns: columns('id', 'document_id', 'title'), foreignKeys: [] },
      indexes: [{ name: 'petitions_documents_idx' }],
    },
    {
      ...{ name: 'signatories_petition_lnk', columns: columns('id', 'signatory_id', 'petition_id') },
      ...{ indexes: [], foreignKeys: [] },
    },
  )
  await rows("update strapi_database_schema set schema = ?, hash = 'older'", JSON.stringify(schema))
}

async function dumpSqlite({ rows }: Database): Promise<string> {
  const made = await rows<{ type: string; name: string; sql: string }>(
    `select type, name, sql from sqlite_master where sql is not null and name not like 'sqlite\\_%' escape '\\'`,
  )
  const statements = ['pragma foreign_keys = off', 'begin']
  for (const { sql } of made.filter(({ type }) => type === 'table')) statements.push(sql)
  for (const { name } of [...made.filter(({ type }) => type === 'table'), { name: 'sqlite_sequence' }]) {
    const columns = (await rows<{ name: string }>(`select name from pragma_table_info('${name}')`)).map(
      (column) => column.name,
    )
    const values = columns.map((column) => `quote("${column}")`).join(` || ', ' || `)
    for (const row of await rows<{ line: string }>(`select ${values} as line from "${name}"`))
      statements.push(`insert into "${name}" values (${row.line})`)
  }
  for (const { sql } of made.filter(({ type }) => type === 'index')) statements.push(sql)
  return `${[...statements, 'commit'].join(';\n')};\n`
}
