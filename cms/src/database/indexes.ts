import { isPostgres, type Connection } from './connection'

/** Whom anybody may see: the same words in the indexes and in the queries, or the database would not use them. */
export const LISTED = `state = 'confirmed' and is_public and counted`

/** Who was set aside, refused, or went: what a moderator looks at. */
export const MODERATED = `state in ('quarantined', 'withdrawn', 'rejected')`
/** Who has a name that only a moderator may look for. Whoever signs is in none of them, and costs them nothing. */
export const UNLISTED = `(state in ('quarantined', 'rejected') or (state = 'confirmed' and not is_public))`
/** Who is told the news: they confirmed, said yes, and can be reached. */
export const WANTS_NEWS = `state = 'confirmed' and newsletter and not unreachable`

/** Mails of a mailing whose outcome it does not know yet. */
export const OUTCOME_OPEN = 'mailing is not null and not tallied'

interface Index {
  name: string
  table?: 'signatories' | 'mails'
  columns: string
  /** Rows that the index holds; the others cost it nothing. */
  where: string
  unique?: true
  /** What a query reads beside, so that it never goes to the table. */
  covers?: true
}

const COVERED = 'number, kind, departement'
/** SQLite looks at the columns of the condition too, though the index holds no other rows. */
const CONDITION = 'state, is_public, counted'

/**
 * Behind every list and filter of the contract, the settlement of counts, and mailings. Schemas know no partial indexes.
 * What is there under its name is left as it is: an index that changes takes a new name.
 */
const INDEXES: readonly Index[] = [
  { name: 'signatories_number', columns: 'number', where: 'number is not null', unique: true },
  { name: 'signatories_to_count', columns: 'confirmed_at, id', where: `state = 'confirmed' and not counted` },
  { name: 'signatories_to_uncount', columns: 'id', where: `counted and state <> 'confirmed'` },
  { name: 'signatories_listed', columns: 'number', where: LISTED },
  { name: 'signatories_listed_kind', columns: 'kind, number', where: LISTED },
  { name: 'signatories_listed_departement', columns: 'departement, number', where: LISTED },
  { name: 'signatories_listed_both', columns: 'departement, kind, number', where: LISTED },
  { name: 'signatories_listed_first', columns: 'search_first', where: LISTED, covers: true },
  { name: 'signatories_listed_last', columns: 'search_last', where: LISTED, covers: true },
  { name: 'signatories_moderated', columns: 'state, id', where: MODERATED },
  { name: 'signatories_unlisted_first', columns: 'state, search_first', where: UNLISTED },
  { name: 'signatories_unlisted_last', columns: 'state, search_last', where: UNLISTED },
  { name: 'signatories_news', columns: 'id', where: WANTS_NEWS },
  { name: 'mails_of_mailing', table: 'mails', columns: 'mailing, subject', where: 'mailing is not null', unique: true },
  { name: 'mails_open', table: 'mails', columns: 'mailing, state, attempts', where: OUTCOME_OPEN },
]

/** Makes the indexes that are missing. Several processes may start at once: one makes them, the others wait. */
export async function ensureIndexes(db: Connection): Promise<void> {
  await db.transaction(async (transaction) => {
    if (isPostgres(db)) await transaction.raw(`select pg_advisory_xact_lock(hashtext('confettis:indexes'))`)
    for (const index of INDEXES) await transaction.raw(statement(index, isPostgres(db)))
  })
}

function statement({ name, table = 'signatories', columns, where, unique, covers }: Index, postgres: boolean): string {
  // Names are looked for by how they begin: PostgreSQL does that on bytes only, as SQLite always does.
  const inOrder = postgres ? columns.replace(/search_\w+/, '$& collate "C"') : columns
  const beside = covers && !postgres ? `, ${COVERED}, ${CONDITION}` : ''
  const included = covers && postgres ? ` include (${COVERED})` : ''
  return `create ${unique ? 'unique ' : ''}index if not exists ${name} on ${table} (${inOrder}${beside})${included} where ${where}`
}

/** SQLite keeps no figures about its tables, so it has to be told which index to go by; PostgreSQL knows. */
export const by = (db: Connection, index: string): string => (isPostgres(db) ? '' : `indexed by signatories_${index}`)
