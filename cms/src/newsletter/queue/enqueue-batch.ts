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

interface Reader {
  id: number
  document_id: string
  first_name: string
  language: string
  mailbox_sealed: string
}

/**
 * One turn of a mailing. The mails and how far it got are one transaction, which holds the mailing: whoever dies here
 * leaves nothing half done, and two processes come one after the other. The database itself refuses a second mail to
 * the same person.
 * @returns how many mails were added
 */
export function fill(strapi: Core.Strapi, id: number, now: Date): Promise<number> {
  const { connection: db } = strapi.db
  return db.transaction(async (transaction) => {
    const mailing = await lockMailing(transaction, id)
    if (mailing?.state !== 'sending') return 0
    const pace = mailing.pace ?? 1
    const turn = batchOf({ pace, filledAt: mailing.filledAt, now, waiting: await waitingOf(transaction, mailing) })
    const readers = turn.count > 0 ? await readersAfter(transaction, mailing, turn.count) : []
    const mails = readers.flatMap((reader) => mailTo(strapi, reader, mailing, now))
    const inserted = await insertRows(
      transaction,
      'mails',
      mails.map((mail, index) => ({ ...mail, next_attempt_at: batchDueAt(index, pace, now) })),
    )
    const isLast = readers.length < turn.count
    await transaction('mailings')
      .where({ id })
      .update({
        reached: isLast ? mailing.lastSignatory : (readers.at(-1)?.id ?? mailing.reached),
        queued: mailing.queued + inserted.length,
        filled_at: turn.filledAt,
      })
    return inserted.length
  })
}

/** Mails that nobody tried to send yet: those refused for now wait for hours, and hold nobody up. */
async function waitingOf(transaction: Connection, { documentId }: Mailing): Promise<number> {
  const row = await transaction('mails')
    .where({ mailing: documentId, attempts: 0 })
    .whereIn('state', ['queued', 'sending'])
    .whereRaw(OUTCOME_OPEN)
    .count({ count: '*' })
    .first<{ count: number | string }>()
  return Number(row.count)
}

/** The next ones, held: who leaves at this moment has left before, or takes the mail out of the outbox. */
const readersAfter = (transaction: Connection, { reached, lastSignatory }: Mailing, count: number) =>
  rowsOf<Reader>(
    transaction.raw(
      `select id, document_id, first_name, language, mailbox_sealed from signatories ${by(transaction, 'news')}
        where ${WANTS_NEWS} and id > ? and id <= ? order by id limit ? ${isPostgres(transaction) ? 'for share' : ''}`,
      [reached, lastSignatory, count],
    ),
  )

/** A mailbox that no key opens any more keeps nobody else from being told. */
function mailTo(strapi: Core.Strapi, reader: Reader, { documentId, content }: Mailing, now: Date): Row[] {
  const { document_id: subject, first_name: firstName, language, mailbox_sealed: sealed } = reader
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
    strapi.log.error(`The news could not be written to somebody: ${String(error)}`)
    return []
  }
}
