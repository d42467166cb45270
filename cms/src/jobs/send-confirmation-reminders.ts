import { CONFIRMATION_DAYS, REMINDER_DAYS } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { enqueueEmails, type EmailRequest } from '../email/enqueue'
import { getOpEdState } from '../api/signatory/submissions/op-ed-state'
import { openMailbox } from '../crypto/mailbox'
import { rowsOf, type Connection } from '../database/connection'
import { wakeOutbox } from '../email/outbox'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

const DAY_MS = 24 * 3_600_000

interface PendingRow {
  id: number
  consent_at: number | Date
  reminded_at: unknown
  unreachable: unknown
}

interface RemindedRow {
  document_id: string
  first_name: string
  language: Locale
  mailbox_sealed: string
}

/**
 * Reminds, once, signatories who signed two days ago and have not confirmed, except unreachable ones and those about to be
 * erased. Reads pending signatories in the order of their signatures, a batch at a time.
 */
export async function sendConfirmationReminders(strapi: Core.Strapi, now: Date): Promise<number> {
  const db = strapi.db.connection
  const title = (await getOpEdState(strapi))?.title ?? ''
  const latest = new Date(now.getTime() - REMINDER_DAYS * DAY_MS)
  let from = { consentAt: new Date(now.getTime() - (CONFIRMATION_DAYS - 1) * DAY_MS), id: 0 }
  let reminded = 0
  await inBatches(async () => {
    const pending = await pendingSince(db, from, latest)
    const ids = pending.flatMap((row) => (row.reminded_at === null && !row.unreachable ? [row.id] : []))
    if (ids.length > 0) reminded += await remind(strapi, ids, title, now)
    const last = pending.at(-1)
    if (last) from = { consentAt: new Date(last.consent_at), id: last.id }
    return pending.length
  })
  if (reminded > 0) wakeOutbox()
  return reminded
}

const pendingSince = (db: Connection, { consentAt, id }: { consentAt: Date; id: number }, latest: Date) =>
  rowsOf<PendingRow>(
    db('signatories')
      .select('id', 'consent_at', 'reminded_at', 'unreachable')
      .where('state', 'pending')
      .where('consent_at', '<=', latest)
      .whereRaw('(consent_at, id) > (?, ?)', [consentAt, id])
      .orderBy(['consent_at', 'id'])
      .limit(BATCH),
  )

/** Row and email are written in one transaction: a signatory who confirms meanwhile gets no reminder. */
function remind(strapi: Core.Strapi, ids: number[], title: string, now: Date): Promise<number> {
  const { connection: db } = strapi.db
  return db.transaction(async (transaction) => {
    const locked = await rowsOf<{ id: number }>(
      transaction.raw(
        `select id from signatories where id in (${ids.map(() => '?').join(', ')}) order by id ${unlessBusy(db)}`,
        ids,
      ),
    )
    const marked = await rowsOf<RemindedRow>(
      transaction('signatories')
        .whereIn(
          'id',
          locked.map(({ id }) => id),
        )
        .where('state', 'pending')
        .whereNull('reminded_at')
        .update({ reminded_at: now, mails: 1, mails_since: now, last_mail_at: now, updated_at: now })
        .returning(['document_id', 'first_name', 'language', 'mailbox_sealed']),
    )
    const emails = marked.flatMap((row) => buildEmail(strapi, row, title))
    await enqueueEmails(transaction, emails, now)
    return emails.length
  })
}

/** A mailbox whose key is gone is skipped. */
function buildEmail(strapi: Core.Strapi, row: RemindedRow, title: string): EmailRequest[] {
  try {
    const to = openMailbox(row.mailbox_sealed)
    const { document_id: subject, first_name: firstName, language } = row
    return [{ kind: 'reminder', to, language, subject, data: { firstName, title } }]
  } catch (error) {
    strapi.log.error(`A reminder could not be built: ${String(error)}`)
    return []
  }
}
