import type { Departement } from '@confettis/shared/domain/departements'
import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'
import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { findRowByToken } from '../../tokens'
import type { Purpose } from '../../crypto/tokens'
import { toDate } from '../../database/dates'

/** The signatory that a link stands for. */
export interface Holder {
  id: number
  documentId: string
  state: SignatoryState
  firstName: string | null
  lastName: string | null
  kind: SignatoryKind
  organisation: string | null
  role: string | null
  departement: Departement | null
  isPublic: boolean
  number: number | null
  newsletter: boolean
  newsletterAt: Date | null
  language: string
  partner: string | null
  consentVersion: string
  consentAt: Date | null
  confirmedAt: Date | null
  mailboxSealed: string | null
  /** Whether the time of the link is over. */
  hasExpired: boolean
}

const COLUMNS = [
  'id',
  'document_id',
  'state',
  'first_name',
  'last_name',
  'kind',
  'organisation',
  'role',
  'departement',
  'is_public',
  'number',
  'newsletter',
  'newsletter_at',
  'language',
  'partner',
  'consent_version',
  'consent_at',
  'confirmed_at',
  'mailbox_sealed',
]

/**
 * Who holds a link.
 * @throws NotFoundError (404), always the same, when no link for this purpose has this token
 */
export async function holderOf(db: Connection, purpose: Purpose, token: string, now: Date): Promise<Holder> {
  const held = await findRowByToken(db, { purpose, token, table: 'signatories', columns: COLUMNS }, now)
  if (!held) throw unknownTokenError()
  const { row, hasExpired } = held
  return {
    ...(row as Pick<Holder, 'id' | 'state' | 'kind' | 'organisation' | 'role' | 'departement' | 'number'>),
    ...(row as Pick<Holder, 'language' | 'partner'>),
    documentId: row.document_id as string,
    firstName: row.first_name as string | null,
    lastName: row.last_name as string | null,
    isPublic: Boolean(row.is_public),
    newsletter: Boolean(row.newsletter),
    newsletterAt: toDate(row.newsletter_at),
    consentVersion: row.consent_version as string,
    consentAt: toDate(row.consent_at),
    confirmedAt: toDate(row.confirmed_at),
    mailboxSealed: row.mailbox_sealed as string | null,
    hasExpired,
  }
}

/** The same whether a link is unknown, over, or for something else: nobody learns which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Signez de nouveau pour en recevoir un autre.')
