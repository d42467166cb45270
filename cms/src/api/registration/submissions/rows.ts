import type { Registration } from '@confettis/shared/domain/registration'
import type { Verdict } from '../../../abuse-protection/assess-submission'
import { mailsSentColumns, type MailsSent } from '../../../email/recipient-quota'
import { sealMailbox } from '../../../crypto/mailbox'
import type { Connection } from '../../../database/connection'
import { insertRows, type Row } from '../../../database/bulk'
import { toDate } from '../../../database/dates'
import { newDocumentId } from '../../../database/document-id'
import type { EventNow } from '../../event/repository'
import { keptAnswers } from '../answers'
import { REGISTRANT, toRegistrant, type Registrant } from '../repository'

/** A registration that may be kept, and all that is known about it. */
export interface Entry {
  registration: Registration
  verdict: Verdict
  event: EventNow
  now: Date
}

/** What somebody says of themselves, and may say anew later. */
type Said = Pick<Registration, 'firstName' | 'lastName' | 'organisation' | 'role' | 'departement' | 'needs' | 'answers'>

/** The same as columns. */
export const saidColumns = (said: Said, event: EventNow): Row => ({
  first_name: said.firstName,
  last_name: said.lastName,
  organisation: said.organisation ?? null,
  role: said.role ?? null,
  departement: said.departement ?? null,
  needs: said.needs ?? null,
  answers: JSON.stringify(keptAnswers(event.questions, said.answers)),
})

/** Everything the form says, as columns: a pending one may say it anew. */
export const detailsOf = ({ registration, verdict, event, now }: Entry): Row => ({
  ...saidColumns(registration, event),
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
export const BEGINNING = {
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
  ...BEGINNING,
  ...detailsOf(entry),
  ...mailsSentColumns({ mails: 1, mailsSince: entry.now, lastMailAt: entry.now }),
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
export interface Existing extends Registrant, MailsSent {}

/** Who has this mailbox at this event, held until the transaction ends. */
export async function holdExisting(
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
