import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import type { Row } from '../../database/bulk'
import { toDate } from '../../database/dates'

/** A registration, as far as seats and emails need it. */
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

/** The columns that `toRegistrant` reads. */
export const REGISTRANT_COLUMNS = [
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

/** Reads a registration and locks its row until the transaction ends. */
export async function lockRegistrant(transaction: Connection, documentId: string): Promise<Registrant | null> {
  const row = await transaction('registrations')
    .where({ document_id: documentId })
    .forUpdate()
    .first<Row | undefined>(REGISTRANT_COLUMNS)
  return row ? toRegistrant(row) : null
}

/** Deletes emails that have not been sent. Failed ones too, as they contain the address. */
export const eraseQueuedEmails = (transaction: Connection, subjects: readonly string[]) =>
  transaction('mails').whereIn('subject', subjects).whereIn('state', ['queued', 'sending', 'failed']).delete()

/** A registration does not change once its event has started. */
export class EventStartedError extends Error {
  constructor() {
    super('L’événement a commencé\u00a0: votre inscription ne change plus.')
  }
}
