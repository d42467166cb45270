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

/** What is told to whom: once, as the mark on the row and the mail are one. */
interface Telling {
  event: EventState
  kind: EventEmailKind
  states: readonly RegistrationState[]
  /** SQL with `?` for each of `values`; whom it told it must not find again. */
  where: string
  values?: readonly (number | Date)[]
  mark: Row
}

/** Writes to everybody at an event whom that concerns, a batch at a time. Returns how many. */
export async function notifyRegistrants(strapi: Core.Strapi, telling: Telling, now: Date): Promise<number> {
  const told = await inBatches(() => withRetry(() => tellSome(strapi, telling, now)))
  if (told > 0) wakeOutbox()
  return told
}

function tellSome(strapi: Core.Strapi, telling: Telling, now: Date): Promise<number> {
  const { event, kind, states, where, values = [], mark } = telling
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
    // Whom mails do not reach gets no more of them.
    const letters = rows.flatMap((row) => (row.unreachable ? [] : buildEmail(toRegistrant(row), event, kind)))
    await enqueueEmails(transaction, letters, now)
    return rows.length
  })
}
