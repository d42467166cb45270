import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import type { Row } from '../../database/bulk'
import { toDate } from '../../database/dates'

/** Somebody who registered, as far as their seat and their mails ask. */
export interface Registrant {
  id: number
  documentId: string
  /** The `documentId` of the event. */
  event: string
  eventSlug: string
  state: RegistrationState
  firstName: string
  lastName: string
  language: Locale
  mailboxHash: string | null
  mailboxSealed: string | null
  suspicion: string | null
  confirmedAt: Date | null
  seatedAt: Date | null
}

export const REGISTRANT = [
  'id',
  'document_id',
  'event',
  'event_slug',
  'state',
  'first_name',
  'last_name',
  'language',
  'mailbox_hash',
  'mailbox_sealed',
  'suspicion',
  'confirmed_at',
  'seated_at',
]

export const toRegistrant = (row: Row): Registrant => ({
  id: Number(row.id),
  documentId: row.document_id as string,
  event: row.event as string,
  eventSlug: row.event_slug as string,
  state: row.state as RegistrationState,
  firstName: (row.first_name as string | null) ?? '',
  lastName: (row.last_name as string | null) ?? '',
  language: (row.language as Locale | null) ?? 'fr',
  mailboxHash: row.mailbox_hash as string | null,
  mailboxSealed: row.mailbox_sealed as string | null,
  suspicion: row.suspicion as string | null,
  confirmedAt: toDate(row.confirmed_at),
  seatedAt: toDate(row.seated_at),
})

/** One of them, held until the transaction ends. */
export async function lockRegistrant(transaction: Connection, documentId: string): Promise<Registrant | null> {
  const row = await transaction('registrations')
    .where({ document_id: documentId })
    .forUpdate()
    .first<Row | undefined>(REGISTRANT)
  return row ? toRegistrant(row) : null
}

/** What is left of somebody whose data is erased: that a seat was taken, and nothing that says by whom. */
export const ERASED_COLUMNS = {
  first_name: null,
  last_name: null,
  organisation: null,
  role: null,
  departement: null,
  answers: null,
  needs: null,
  newsletter: false,
  newsletter_at: null,
  mailbox_sealed: null,
  key_id: null,
  address_hash: null,
}

/** What has not gone out is not sent any more; of what failed, the address goes too. */
export const eraseQueuedEmails = (transaction: Connection, subjects: readonly string[]) =>
  transaction('mails').whereIn('subject', subjects).whereIn('state', ['queued', 'sending', 'failed']).delete()
