import type { Connection } from './database/connection'
import { hashToken, type Purpose } from './crypto/tokens'
import { toDate } from './database/dates'

type Row = Record<string, unknown>

/** The row that a token belongs to. */
interface TokenRow {
  row: Row
  hasExpired: boolean
}

/**
 * The row that a token belongs to; `null` for a token that is unknown or has another purpose.
 * @param link `table` holds the subjects of such tokens by `document_id`; `where` selects among rows of one subject
 */
export async function findRowByToken(
  db: Connection,
  link: { purpose: Purpose; token: string; table: string; columns: readonly string[]; where?: Row },
  now: Date,
): Promise<TokenRow | null> {
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

/** The `document_id` that a token belongs to, even of a row that is deleted; `null` for an unknown token. */
export async function subjectOf(db: Connection, purpose: Purpose, token: string): Promise<string | null> {
  const row = await db('tokens')
    .where({ hash: hashToken(purpose, token), purpose })
    .first<{ subject: string } | undefined>('subject')
  return row?.subject ?? null
}
