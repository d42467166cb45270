import type { AUTHOR_STATES } from '@confettis/shared/domain/testimony'
import type { Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { findRowByToken } from '../../tokens'
import type { Purpose } from '../../crypto/tokens'

/** The author to whom a token belongs. */
export interface Author {
  documentId: string
  title: string
  hasConfirmed: boolean
  firstName: string | null
  language: Locale
  mailboxSealed: string | null
  /** Whether the token has expired. */
  hasExpired: boolean
}

const COLUMNS = ['document_id', 'title', 'author_state', 'first_name', 'language', 'mailbox_sealed']

/** @throws NotFoundError (404), always the same, when no token for this purpose matches */
export async function findByToken(db: Connection, purpose: Purpose, token: string, now: Date): Promise<Author> {
  const link = { purpose, token, table: 'testimonies', columns: COLUMNS, where: { published_at: null } }
  const found = await findRowByToken(db, link, now)
  if (!found) throw unknownTokenError()
  const { row, hasExpired } = found
  return {
    documentId: row.document_id as string,
    title: row.title as string,
    hasConfirmed: (row.author_state as (typeof AUTHOR_STATES)[number]) === 'confirmed',
    firstName: row.first_name as string | null,
    language: row.language as Locale,
    mailboxSealed: row.mailbox_sealed as string | null,
    hasExpired,
  }
}

/** The same for a token that is unknown, expired or for another purpose, so that the answer does not tell which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Racontez de nouveau votre histoire.')
