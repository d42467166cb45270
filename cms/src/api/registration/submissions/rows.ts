import type { Registration } from '@confettis/shared/domain/registration'
import type { Assessment } from '../../../abuse-protection/assess-submission'
import { quotaColumns, type QuotaUsage } from '../../../email/recipient-quota'
import { sealMailbox } from '../../../crypto/mailbox'
import type { Connection } from '../../../database/connection'
import { insertRows, type Row } from '../../../database/bulk'
import { toDate } from '../../../database/dates'
import { newDocumentId } from '../../../crypto/document-id'
import type { EventState } from '../../event/repository'
import { toStoredAnswers } from '../answers'
import { REGISTRANT_COLUMNS, toRegistrant, type Registrant } from '../repository'

/** A registration that has been checked, and what was decided about it. */
export interface Entry {
  registration: Registration
  verdict: Assessment
  event: EventState
  now: Date
}

/** What a registrant may change later. */
type ContactDetails = Pick<
  Registration,
  'firstName' | 'lastName' | 'organisation' | 'role' | 'departement' | 'needs' | 'answers'
>

export const contactColumns = (details: ContactDetails, event: EventState): Row => ({
  first_name: details.firstName,
  last_name: details.lastName,
  organisation: details.organisation ?? null,
  role: details.role ?? null,
  departement: details.departement ?? null,
  needs: details.needs ?? null,
  answers: JSON.stringify(toStoredAnswers(event.questions, details.answers)),
})

/** The columns that the form sets; a pending registrant may send it again. */
export const detailsOf = ({ registration, verdict, event, now }: Entry): Row => ({
  ...contactColumns(registration, event),
  ...sealMailbox(registration.email),
  event_slug: event.slug,
  newsletter: registration.newsletter,
  newsletter_at: registration.newsletter ? now : null,
  language: registration.locale,
  suspicion: verdict.suspicion,
  address_hash: verdict.addressHash,
  registered_at: now,
  updated_at: now,
})

/** Initial state. */
export const INITIAL_COLUMNS = {
  state: 'pending',
  ticket: null,
  confirmed_at: null,
  seated_at: null,
  reminded_day_at: null,
  reminded_hour_at: null,
  thanked_at: null,
  attended_at: null,
  marked_at: null,
  told_sequence: null,
  unreachable: false,
}

/** The whole row of a new registrant, whose confirmation email goes out with it. */
export const newRow = (entry: Entry): Row => ({
  ...INITIAL_COLUMNS,
  ...detailsOf(entry),
  ...quotaColumns({ mails: 1, mailsSince: entry.now, lastMailAt: entry.now }),
  document_id: newDocumentId(),
  event: entry.event.documentId,
  mailbox_hash: entry.verdict.mailboxHash,
  created_at: entry.now,
  published_at: entry.now,
})

/** Inserts a row. @returns `null` when the mailbox has a row for this event already */
export async function insertNew(transaction: Connection, row: Row): Promise<Registrant | null> {
  // `insertRows` sends rows as JSON: a JSON text in them would be encoded twice.
  const answers: unknown = JSON.parse(row.answers as string)
  const [inserted] = await insertRows(transaction, 'registrations', [{ ...row, answers }])
  return inserted ? toRegistrant({ ...row, ...inserted }) : null
}

/** A stored registration, as far as registering again needs it. */
export interface Existing extends Registrant, QuotaUsage {}

/** Reads the registration of a mailbox for an event and locks its row until the transaction ends. */
export async function lockExisting(
  transaction: Connection,
  event: string,
  mailboxHash: string,
): Promise<Existing | null> {
  const row = await transaction('registrations')
    .where({ event, mailbox_hash: mailboxHash })
    .forUpdate()
    .first<Row | undefined>([...REGISTRANT_COLUMNS, 'mails', 'mails_since', 'last_mail_at'])
  if (!row) return null
  return {
    ...toRegistrant(row),
    mails: Number(row.mails ?? 0),
    mailsSince: toDate(row.mails_since),
    lastMailAt: toDate(row.last_mail_at),
  }
}
