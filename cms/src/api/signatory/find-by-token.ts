import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Row } from '../../database/bulk'
import { ownColumnNames } from '../../database/columns'
import type { Connection } from '../../database/connection'
import { toDate } from '../../database/dates'
import { findRowByToken } from '../../tokens'
import type { Purpose } from '../../crypto/tokens'
import { SIGNATORY } from './columns'

/** The signatory to whom a token belongs. */
export interface TokenHolder {
  id: number
  documentId: string
  state: SignatoryState
  firstName: string | null
  language: Locale
  isPublic: boolean
  confirmedAt: Date | null
  mailboxSealed: string | null
  /** Whether the token has expired. */
  hasExpired: boolean
  /** The columns of `ownColumnNames(SIGNATORY)`. */
  row: Row
}

const COLUMNS = ['id', 'document_id', ...ownColumnNames(SIGNATORY)]

/** @throws NotFoundError (404), always the same, when no token for this purpose matches */
export async function findByToken(db: Connection, purpose: Purpose, token: string, now: Date): Promise<TokenHolder> {
  const found = await findRowByToken(db, { purpose, token, table: SIGNATORY.table, columns: COLUMNS }, now)
  if (!found) throw unknownTokenError()
  const { row, hasExpired } = found
  return {
    id: row.id as number,
    documentId: row.document_id as string,
    state: row.state as SignatoryState,
    firstName: row.first_name as string | null,
    language: row.language as Locale,
    isPublic: Boolean(row.is_public),
    confirmedAt: toDate(row.confirmed_at),
    mailboxSealed: row.mailbox_sealed as string | null,
    hasExpired,
    row,
  }
}

/** The same for a token that is unknown, expired or for another purpose, so that the answer does not tell which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Signez de nouveau pour en recevoir un autre.')
