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
import { REGISTRANT, toRegistrant, type Registrant } from '../repository'

/** A registration that may be kept, and all that is known about it. */
export interface Entry {
  registration: Registration
  verdict: Assessment
  event: EventState
  now: Date
}

/** What somebody says of themselves, and may say anew later. */
type ContactDetails = Pick<
  Registration,
  'firstName' | 'lastName' | 'organisation' | 'role' | 'departement' | 'needs' | 'answers'
>

/** The same as columns. */
export const contactColumns = (said: ContactDetails, event: EventState): Row => ({
  first_name: said.firstName,
  last_name: said.lastName,
  organisation: said.organisation ?? null,
  role: said.role ?? null,
  departement: said.departement ?? null,
  needs: said.needs ?? null,
  answers: JSON.stringify(toStoredAnswers(event.questions, said.answers)),
})

/** Everything the form says, as columns: a pending one may say it anew. */
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

/** Where everybody begins, and begins anew. */
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

/** The whole row of somebody new, whose first mail goes out with it. */
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

/** Puts a new row in, unless the mailbox has one for this event. Returns who that is, or `null`. */
export async function insertNew(transaction: Connection, row: Row): Promise<Registrant | null> {
  // Many rows go in as JSON, so that JSON is not wrapped once more.
  const answers: unknown = JSON.parse(row.answers as string)
  const [inserted] = await insertRows(transaction, 'registrations', [{ ...row, answers }])
  return inserted ? toRegistrant({ ...row, ...inserted }) : null
}

/** Somebody who is there already, as far as registering again asks. */
export interface Existing extends Registrant, QuotaUsage {}

/** Who has this mailbox at this event, held until the transaction ends. */
export async function lockExisting(
  transaction: Connection,
  event: string,
  mailboxHash: string,
): Promise<Existing | null> {
  const row = await transaction('registrations')
    .where({ event, mailbox_hash: mailboxHash })
    .forUpdate()
    .first<Row | undefined>([...REGISTRANT, 'mails', 'mails_since', 'last_mail_at'])
  if (!row) return null
  return {
    ...toRegistrant(row),
    mails: Number(row.mails ?? 0),
    mailsSince: toDate(row.mails_since),
    lastMailAt: toDate(row.last_mail_at),
  }
}
