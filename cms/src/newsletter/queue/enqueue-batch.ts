import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { isPostgres, rowsOf, type Connection } from '../../database/connection'
import { by, OUTCOME_OPEN, WANTS_NEWS } from '../../database/indexes'
import { emailRow } from '../../email/outbox'
import { siteUrl } from '../../email/settings'
import { openMailbox } from '../../crypto/mailbox'
import { insertRows, type Row } from '../../database/bulk'
import { unsubscribeToken } from '../unsubscribe/token'
import { lockMailing, type Mailing } from '../repository'
import { localeFor } from '../content/content'
import { batchDueAt, batchOf } from './pace'

interface Subscriber {
  id: number
  document_id: string
  first_name: string
  language: string
  mailbox_sealed: string
}

/**
 * Queues the next batch of a mailing. Emails and progress are written in one transaction that locks the mailing, so that
 * a crash leaves no half batch and two processes take turns. A unique index rejects a second email to the same signatory.
 * @returns the number of emails queued
 */
export function enqueueBatch(strapi: Core.Strapi, id: number, now: Date): Promise<number> {
  const { connection: db } = strapi.db
  return db.transaction(async (transaction) => {
    const mailing = await lockMailing(transaction, id)
    if (mailing?.state !== 'sending') return 0
    const pace = mailing.pace ?? 1
    const batch = batchOf({ pace, filledAt: mailing.filledAt, now, waiting: await countWaiting(transaction, mailing) })
    const subscribers = batch.count > 0 ? await subscribersAfter(transaction, mailing, batch.count) : []
    const mails = subscribers.flatMap((subscriber) => buildEmail(strapi, subscriber, mailing, now))
    const inserted = await insertRows(
      transaction,
      'mails',
      mails.map((mail, index) => ({ ...mail, next_attempt_at: batchDueAt(index, pace, now) })),
    )
    const isLast = subscribers.length < batch.count
    await transaction('mailings')
      .where({ id })
      .update({
        reached: isLast ? mailing.lastSignatory : (subscribers.at(-1)?.id ?? mailing.reached),
        queued: mailing.queued + inserted.length,
        filled_at: batch.filledAt,
      })
    return inserted.length
  })
}

/** Emails that have not been tried yet. Those that a server deferred may wait for hours and are not counted. */
async function countWaiting(transaction: Connection, { documentId }: Mailing): Promise<number> {
  const row = await transaction('mails')
    .where({ mailing: documentId, attempts: 0 })
    .whereIn('state', ['queued', 'sending'])
    .whereRaw(OUTCOME_OPEN)
    .count({ count: '*' })
    .first<{ count: number | string }>()
  return Number(row.count)
}

/** The next subscribers, locked: an unsubscription either came before or deletes the queued email. */
const subscribersAfter = (transaction: Connection, { reached, lastSignatory }: Mailing, count: number) =>
  rowsOf<Subscriber>(
    transaction.raw(
      `select id, document_id, first_name, language, mailbox_sealed from signatories ${by(transaction, 'news')}
        where ${WANTS_NEWS} and id > ? and id <= ? order by id limit ? ${isPostgres(transaction) ? 'for share' : ''}`,
      [reached, lastSignatory, count],
    ),
  )

/** A mailbox whose key is gone is skipped. */
function buildEmail(strapi: Core.Strapi, subscriber: Subscriber, { documentId, content }: Mailing, now: Date): Row[] {
  const { document_id: subject, first_name: firstName, language, mailbox_sealed: sealed } = subscriber
  try {
    const mail = emailRow(
      {
        kind: 'news',
        language: localeFor(content, language) satisfies Locale,
        to: openMailbox(sealed),
        subject,
        data: {
          firstName,
          mailing: documentId,
          unsubscribe: `${siteUrl()}/actualites/desinscription?jeton=${unsubscribeToken(subject)}`,
        },
      },
      now,
    )
    return [{ ...mail, mailing: documentId, tallied: false }]
  } catch (error) {
    strapi.log.error(`A newsletter email could not be built: ${String(error)}`)
    return []
  }
}
