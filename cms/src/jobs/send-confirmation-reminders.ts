import { CONFIRMATION_DAYS, REMINDER_DAYS } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { enqueueEmails, type EmailRequest } from '../email/enqueue'
import { getOpEdState } from '../api/signatory/submissions/op-ed-state'
import { openMailbox } from '../crypto/mailbox'
import { rowsOf, type Connection } from '../database/connection'
import { wakeOutbox } from '../email/outbox'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

const DAY = 24 * 3_600_000

interface Waiting {
  id: number
  consent_at: number | Date
  reminded_at: unknown
  unreachable: unknown
}

interface Reminded {
  document_id: string
  first_name: string
  language: Locale
  mailbox_sealed: string
}

/**
 * Reminds, once, everybody who signed two days ago and did not confirm. Whom a mail could not reach is left alone, and
 * so is who is about to be erased. Those who wait are gone through by when they signed, a batch at a time.
 */
export async function sendConfirmationReminders(strapi: Core.Strapi, now: Date): Promise<number> {
  const db = strapi.db.connection
  const title = (await getOpEdState(strapi))?.title ?? ''
  const latest = new Date(now.getTime() - REMINDER_DAYS * DAY)
  let from = { consentAt: new Date(now.getTime() - (CONFIRMATION_DAYS - 1) * DAY), id: 0 }
  let reminded = 0
  await inBatches(async () => {
    const waiting = await waitingSince(db, from, latest)
    const ids = waiting.flatMap((row) => (row.reminded_at === null && !row.unreachable ? [row.id] : []))
    if (ids.length > 0) reminded += await remind(strapi, ids, title, now)
    const last = waiting.at(-1)
    if (last) from = { consentAt: new Date(last.consent_at), id: last.id }
    return waiting.length
  })
  if (reminded > 0) wakeOutbox()
  return reminded
}

const waitingSince = (db: Connection, { consentAt, id }: { consentAt: Date; id: number }, latest: Date) =>
  rowsOf<Waiting>(
    db('signatories')
      .select('id', 'consent_at', 'reminded_at', 'unreachable')
      .where('state', 'pending')
      .where('consent_at', '<=', latest)
      .whereRaw('(consent_at, id) > (?, ?)', [consentAt, id])
      .orderBy(['consent_at', 'id'])
      .limit(BATCH),
  )

/** The mark on the row and the mail are one: whoever confirms meanwhile gets none. */
function remind(strapi: Core.Strapi, ids: number[], title: string, now: Date): Promise<number> {
  const { connection: db } = strapi.db
  return db.transaction(async (transaction) => {
    const held = await rowsOf<{ id: number }>(
      transaction.raw(
        `select id from signatories where id in (${ids.map(() => '?').join(', ')}) order by id ${unlessBusy(db)}`,
        ids,
      ),
    )
    const marked = await rowsOf<Reminded>(
      transaction('signatories')
        .whereIn(
          'id',
          held.map(({ id }) => id),
        )
        .where('state', 'pending')
        .whereNull('reminded_at')
        .update({ reminded_at: now, mails: 1, mails_since: now, last_mail_at: now, updated_at: now })
        .returning(['document_id', 'first_name', 'language', 'mailbox_sealed']),
    )
    const letters = marked.flatMap((row) => buildEmail(strapi, row, title))
    await enqueueEmails(transaction, letters, now)
    return letters.length
  })
}

/** A mailbox that no key opens any more keeps nobody else from being reminded. */
function buildEmail(strapi: Core.Strapi, row: Reminded, title: string): EmailRequest[] {
  try {
    const to = openMailbox(row.mailbox_sealed)
    const { document_id: subject, first_name: firstName, language } = row
    return [{ kind: 'reminder', to, language, subject, data: { firstName, title } }]
  } catch (error) {
    strapi.log.error(`A reminder could not be written: ${String(error)}`)
    return []
  }
}
