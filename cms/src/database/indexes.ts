import { isPostgres, type Connection } from './connection'

/** Public signatories. Queries repeat the condition of an index literally, or the database does not use it. */
export const LISTED = `state = 'confirmed' and is_public and counted`

/** Signatories in the lists of moderators. */
export const MODERATED = `state in ('quarantined', 'withdrawn', 'rejected')`
/** Signatories whose names only moderators may search. A new signature is not among them, so these indexes do not slow it. */
export const UNLISTED = `(state in ('quarantined', 'rejected') or (state = 'confirmed' and not is_public))`
/** Recipients of the newsletter. */
export const WANTS_NEWS = `state = 'confirmed' and newsletter and not unreachable`

/** Emails of a mailing whose outcome is not tallied yet. */
export const OUTCOME_OPEN = 'mailing is not null and not tallied'

interface Index {
  name: string
  table?: 'signatories' | 'mails'
  columns: string
  /** The condition of a partial index. */
  where: string
  unique?: true
  /** Whether the index includes the columns that queries read beside its own (a covering index). */
  covers?: true
}

const COVERED = 'number, kind, departement'
/** SQLite reads the columns of the condition from the table unless the index has them. */
const CONDITION = 'state, is_public, counted'

/**
 * The partial indexes of lists, filters, signature counts and mailings; Strapi's schemas cannot declare them. An existing
 * index is not altered: an index that changes takes a new name.
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

/** Creates missing indexes. Of several processes that start at once, one creates them and the others wait. */
export async function ensureIndexes(db: Connection): Promise<void> {
  await db.transaction(async (transaction) => {
    if (isPostgres(db)) await transaction.raw(`select pg_advisory_xact_lock(hashtext('confettis:indexes'))`)
    for (const index of INDEXES) await transaction.raw(statement(index, isPostgres(db)))
  })
}

function statement({ name, table = 'signatories', columns, where, unique, covers }: Index, postgres: boolean): string {
  // PostgreSQL searches prefixes in an index only by bytes (collation C), as SQLite always does.
  const inOrder = postgres ? columns.replace(/search_\w+/, '$& collate "C"') : columns
  const beside = covers && !postgres ? `, ${COVERED}, ${CONDITION}` : ''
  const included = covers && postgres ? ` include (${COVERED})` : ''
  return `create ${unique ? 'unique ' : ''}index if not exists ${name} on ${table} (${inOrder}${beside})${included} where ${where}`
}

/** Names the index for SQLite, which has no statistics to choose one by; empty on PostgreSQL. */
export const by = (db: Connection, index: string): string => (isPostgres(db) ? '' : `indexed by signatories_${index}`)
