import type { Connection } from './database/connection'
import { hashToken, type Purpose } from './crypto/tokens'
import { toDate } from './database/dates'

type Row = Record<string, unknown>

/** A row that a link stands for, and whether the time of the link is over. */
interface Held {
  row: Row
  hasExpired: boolean
}

/**
 * What a link stands for, or `null` when no link for this purpose has this token.
 * @param table where the subjects of such links are, by their `document_id`; `where` tells one of its rows from the others
 */
export async function findRowByToken(
  db: Connection,
  link: { purpose: Purpose; token: string; table: string; columns: readonly string[]; where?: Row },
  now: Date,
): Promise<Held | null> {
  const { purpose, token, table, columns, where = {} } = link
  const row = await db('tokens')
    .join(table, `${table}.document_id`, 'tokens.subject')
    .where({ 'tokens.hash': hashToken(purpose, token), 'tokens.purpose': purpose })
    .where(Object.fromEntries(Object.entries(where).map(([column, value]) => [`${table}.${column}`, value])))
    .first<Row | undefined>([...columns.map((column) => `${table}.${column}`), 'tokens.expires_at as link_expires_at'])
  if (!row) return null
  const expiresAt = toDate(row.link_expires_at)
  return { row, hasExpired: expiresAt !== null && expiresAt <= now }
}

/** What a link is about, whether or not that is still there; `null` when no link for this purpose has this token. */
export async function subjectOf(db: Connection, purpose: Purpose, token: string): Promise<string | null> {
  const row = await db('tokens')
    .where({ hash: hashToken(purpose, token), purpose })
    .first<{ subject: string } | undefined>('subject')
  return row?.subject ?? null
}
