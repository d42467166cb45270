import type { Connection } from '../counting/database'
import { hashToken, type Purpose } from '../privacy/tokens'
import { toDate } from '../rows/dates'

type Row = Record<string, unknown>

/** A row that a link stands for, and whether the time of the link is over. */
interface Held {
  row: Row
  hasExpired: boolean
}

/**
 * What a link stands for, or `null` when no link for this purpose has this token.
 * @param table where the subjects of such links are, by their `document_id`
 */
export async function rowBehind(
  db: Connection,
  link: { purpose: Purpose; token: string; table: string; columns: readonly string[] },
  now: Date,
): Promise<Held | null> {
  const { purpose, token, table, columns } = link
  const row = await db('tokens')
    .join(table, `${table}.document_id`, 'tokens.subject')
    .where({ 'tokens.hash': hashToken(purpose, token), 'tokens.purpose': purpose })
    .first<Row | undefined>([...columns.map((column) => `${table}.${column}`), 'tokens.expires_at as link_expires_at'])
  if (!row) return null
  const expiresAt = toDate(row.link_expires_at)
  return { row, hasExpired: expiresAt !== null && expiresAt <= now }
}
