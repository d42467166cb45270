import type { AUTHOR_STATES } from '@confettis/shared/domain/testimony'
import type { Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { findRowByToken } from '../../tokens'
import type { Purpose } from '../../crypto/tokens'

/** The author that a link stands for. */
export interface Author {
  documentId: string
  title: string
  hasConfirmed: boolean
  firstName: string | null
  language: Locale
  mailboxSealed: string | null
  hasExpired: boolean
}

const COLUMNS = ['document_id', 'title', 'author_state', 'first_name', 'language', 'mailbox_sealed']

/**
 * Who holds a link.
 * @throws NotFoundError (404), always the same, when no link for this purpose has this token
 */
export async function findAuthorByToken(db: Connection, purpose: Purpose, token: string, now: Date): Promise<Author> {
  const link = { purpose, token, table: 'testimonies', columns: COLUMNS, where: { published_at: null } }
  const held = await findRowByToken(db, link, now)
  if (!held) throw unknownTokenError()
  const { row, hasExpired } = held
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

/** The same whether a link is unknown, over, or for something else: nobody learns which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Racontez de nouveau votre histoire.')
