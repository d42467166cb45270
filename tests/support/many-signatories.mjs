import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * Makes confirmed, counted signatories, straight into the database of a CMS that ran once (better not while it runs):
 *
 *     DATA_DIR=data node tests/support/many-signatories.mjs 1000000
 *     DATABASE_URL=postgres://… node tests/support/many-signatories.mjs 1000000
 *
 * @typedef {{ file: string } | { url: string }} Where
 * @typedef {{ run(sql: string, values?: unknown[]): Promise<Row[]>, insert(rows: Row[]): Promise<void>, finish(): Promise<void> }} Store
 * @typedef {Record<string, unknown>} Row
 */

const load = createRequire(new URL('../../cms/package.json', import.meta.url))

const BATCH = 10_000
const FIRST =
  `Marie Jean Nathalie Philippe Isabelle Michel Sylvie Nicolas Catherine Alain Léa Thomas Camille Julien Inès
  Hugo Manon Lucas Chloé Mehdi Fatima Karim Aïcha Youssef Awa Mamadou Linh Minh Zoé Noé Élodie Éric Anaïs Loïc Gaëlle
  Yann Maëlle Erwan Céline Rémi Hélène Jérôme Agnès Benoît Françoise François Cécile Stéphane Amélie Mathieu Solène Alexandre
  Adèle Gabriel Rose Arthur Alice Louis Jade Raphaël`.split(/\s+/)
const STEMS =
  `Mar Dur Ber Rou Mo Lau Si Le Gar Bon Fa Gir Mer Du Lam Fon Per Cha Vin Mul Ga Bla Gue Bou Cle Dup Le Ro Ni
  Den Lem Ph Mat Gau Du Das San Al Be Col Bri Pi Re Hu Lou Av`.split(/\s+/)
const MIDDLES = ['t', 'n', 'll', 'ss', 'r', 'ch', 'v', 'd', 'nd', 'b', 'm', 'g', 'qu', 'rt']
const ENDS = [
  'in',
  'ier',
  'ard',
  'eau',
  'et',
  'on',
  'aud',
  'el',
  'ez',
  'oux',
  'and',
  'is',
  'ot',
  'y',
  'é',
  'ois',
  'euil',
]
const DEPARTEMENTS = [
  '75',
  '59',
  '13',
  '69',
  '92',
  '93',
  '33',
  '31',
  '2A',
  '971',
  '974',
  '35',
  '44',
  '67',
  '48',
  '23',
  '987',
]

/** A number below `below`: the same ones in every run (a linear congruence, with the multiplier of Numerical Recipes). */
let seed = 42
const dice = (/** @type {number} */ below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
/** @template T @param {readonly T[]} values @returns {T} the first ones more often */
const oneOf = (values) =>
  /** @type {T} */ (values[Math.floor((dice(1_000) * dice(1_000)) / (1_000_000 / values.length))])

/**
 * @param {Where} where
 * @param {number} count
 * @returns {Promise<{ from: number, to: number }>} the numbers that were given
 */
export async function makeSignatories(where, count) {
  const store = 'url' in where ? await postgres(where.url) : sqlite(where.file)
  const indexes = await store.run(
    'url' in where
      ? `select indexname as name, indexdef as sql from pg_indexes where tablename = 'signatories'
         and indexname not in (select conname from pg_constraint)`
      : `select name, sql from sqlite_master where type = 'index' and tbl_name = 'signatories' and sql is not null`,
  )
  for (const { name } of indexes) await store.run(`drop index ${quoted(name)}`)
  const [last] = await store.run('select coalesce(max(number), 0) as number from signatories')
  const from = Number(last?.number) + 1
  for (let made = 0; made < count; made += BATCH) {
    const length = Math.min(BATCH, count - made)
    await store.insert(Array.from({ length }, (_, at) => signatory(from + made + at)))
  }
  for (const { sql } of indexes) await store.run(String(sql))
  await recount(store, from, from + count - 1)
  await store.finish()
  return { from, to: from + count - 1 }
}

const { searchKeys } = load('./dist/src/database/search-key.js')
const { scopesOfMoment } = load('./dist/src/signature-count/days.js')
const { seal } = load('./dist/src/crypto/vault.js')

const START = Date.UTC(2026, 0, 1)

/** @param {number} number */
const moment = (number) => new Date(START + number * 1_000)

/** @param {number} number @returns {Row} */
function signatory(number) {
  const firstName = oneOf(FIRST)
  const lastName = oneOf(STEMS) + oneOf(MIDDLES) + oneOf(ENDS)
  const { searchFirst, searchLast } = searchKeys(firstName, lastName)
  const kind = ['association', 'company', 'public'][dice(15)] ?? 'citizen'
  const at = moment(number)
  return {
    document_id: `many${String(number).padStart(20, '0')}`,
    state: 'confirmed',
    first_name: firstName,
    last_name: lastName,
    kind,
    organisation: kind === 'citizen' ? null : `Maison ${lastName}`,
    role: null,
    departement: dice(4) === 0 ? null : oneOf(DEPARTEMENTS),
    is_public: dice(5) > 0,
    number,
    confirmed_at: at,
    newsletter: false,
    language: 'fr',
    consent_version: '1',
    consent_at: at,
    unreachable: false,
    mailbox_hash: randomBytes(32).toString('hex'),
    ...sealed(`nobody.${number}@exemple.fr`),
    mails: 1,
    mails_since: at,
    last_mail_at: at,
    counted: true,
    search_first: searchFirst,
    search_last: searchLast,
    created_at: at,
    updated_at: at,
    published_at: at,
  }
}

/** As the CMS keeps an address, where its keys are known; otherwise what only looks like it. @param {string} address @returns {Row} */
function sealed(address) {
  if (!process.env.DATA_KEYS) return { mailbox_sealed: randomBytes(60).toString('base64url'), key_id: '00000000' }
  const { sealed, keyId } = seal(address, 'mailbox')
  return { mailbox_sealed: sealed, key_id: keyId }
}

/** Makes the tallies say what the rows say, and writes down the window that this was. @param {Store} store @param {number} from @param {number} to */
async function recount(store, from, to) {
  const now = moment(to)
  const tallies = await store.run(
    `select 'kind:' || kind as scope, count(*) as value from signatories where counted group by 1
     union all select 'departement:' || departement, count(*) from signatories where counted and departement is not null group by 1
     union all select 'confirmed', count(*) from signatories where counted
     union all select 'peak', count(*) from signatories where counted
     union all select 'number', max(number) from signatories`,
  )
  const tell = async (/** @type {unknown} */ scope, /** @type {number} */ value, anew = 'excluded.value') =>
    store.run(
      `insert into tallies (scope, value, updated_at) values (?, ?, ?)
       on conflict (scope) do update set value = ${anew}, updated_at = excluded.updated_at`,
      [scope, value, now],
    )
  for (const { scope, value } of tallies) await tell(scope, Number(value))
  for (const [scope, value] of days(from, to)) await tell(scope, value, 'tallies.value + excluded.value')
  await store.run(
    'insert into tally_windows (settled_at, first_number, last_number, added, removed) values (?, ?, ?, ?, 0)',
    [now, from, to, to - from + 1],
  )
}

/** How many of them there are of each day. @param {number} from @param {number} to @returns {Map<string, number>} */
function days(from, to) {
  const counts = new Map()
  for (let number = from; number <= to; number++)
    for (const scope of scopesOfMoment(moment(number))) counts.set(scope, (counts.get(scope) ?? 0) + 1)
  return counts
}

/** @param {string} file @returns {Store} */
function sqlite(file) {
  const Database = load('better-sqlite3')
  const database = new Database(file)
  for (const pragma of ['busy_timeout = 10000', 'synchronous = OFF', 'cache_size = -400000']) database.pragma(pragma)
  const plain = (/** @type {unknown} */ value) =>
    value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
  return {
    async run(sql, values = []) {
      const statement = database.prepare(sql)
      return statement.reader ? statement.all(values.map(plain)) : (statement.run(values.map(plain)), [])
    },
    async insert(rows) {
      const columns = Object.keys(rows[0] ?? {})
      const statement = database.prepare(
        `insert into signatories (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
      database.transaction(() => rows.forEach((row) => statement.run(Object.values(row).map(plain))))()
    },
    async finish() {
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}

/** @param {string} url @returns {Promise<Store>} */
async function postgres(url) {
  const { Client } = load('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('set synchronous_commit = off')
  await client.query(`set maintenance_work_mem = '256MB'`)
  return {
    async run(sql, values = []) {
      let place = 0
      const { rows } = await client.query(
        sql.replace(/\?/g, () => `$${++place}`),
        values,
      )
      return rows
    },
    async insert(rows) {
      const columns = Object.keys(rows[0] ?? {}).join(', ')
      await client.query(
        `insert into signatories (${columns}) select ${columns} from json_populate_recordset(null::signatories, $1)`,
        [JSON.stringify(rows)],
      )
    },
    async finish() {
      await client.query('vacuum analyze signatories')
      await client.end()
    },
  }
}

const quoted = (/** @type {unknown} */ name) => `"${String(name)}"`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { DATABASE_URL, DATA_DIR = 'data' } = process.env
  const begun = performance.now()
  const made = await makeSignatories(
    DATABASE_URL ? { url: DATABASE_URL } : { file: path.join(DATA_DIR, 'confettis.db') },
    Number(process.argv[2] ?? 1_000_000),
  )
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  process.stdout.write(`Signatories ${made.from} to ${made.to} were made in ${seconds} s\n`)
}
