import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { EventState } from '../api/event/repository'
import { REGISTRANT_COLUMNS, toRegistrant } from '../api/registration/repository'
import { buildEmail, type EventEmailKind } from '../api/registration/emails'
import { rowsOf } from '../database/connection'
import { enqueueEmails } from '../email/enqueue'
import { wakeOutbox } from '../email/outbox'
import type { Row } from '../database/bulk'
import { withRetry } from '../database/retry'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

/** An email to some registrants of an event. Each gets it once: row and email are written in one transaction. */
interface Notification {
  event: EventState
  kind: EventEmailKind
  states: readonly RegistrationState[]
  /** SQL with `?` for each of `values`; must not match rows that carry the mark. */
  where: string
  values?: readonly (number | Date)[]
  mark: Row
}

/** Queues the email for all matching registrants, a batch at a time. Returns how many. */
export async function notifyRegistrants(strapi: Core.Strapi, notification: Notification, now: Date): Promise<number> {
  const notified = await inBatches(() => withRetry(() => notifyBatch(strapi, notification, now)))
  if (notified > 0) wakeOutbox()
  return notified
}

function notifyBatch(strapi: Core.Strapi, notification: Notification, now: Date): Promise<number> {
  const { event, kind, states, where, values = [], mark } = notification
  const { connection: db } = strapi.db
  return db.transaction(async (transaction) => {
    const rows = await rowsOf<Row>(
      transaction.raw(
        `select ${REGISTRANT_COLUMNS.join(', ')}, unreachable from registrations
          where event = ? and state in (${states.map(() => '?').join(', ')}) and ${where}
          order by id limit ${BATCH} ${unlessBusy(db)}`,
        [event.documentId, ...states, ...values],
      ),
    )
    if (rows.length === 0) return 0
    const ids = rows.map(({ id }) => id as number)
    await transaction('registrations')
      .whereIn('id', ids)
      .update({ ...mark, updated_at: now })
    // An unreachable mailbox gets no further emails.
    const emails = rows.flatMap((row) => (row.unreachable ? [] : buildEmail(toRegistrant(row), event, kind)))
    await enqueueEmails(transaction, emails, now)
    return rows.length
  })
}
