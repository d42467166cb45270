import type { Core } from '@strapi/strapi'
import { REGISTRATION } from '../api/registration/columns'
import { eraseQueuedEmails } from '../api/registration/repository'
import { erasedColumns } from '../database/columns'
import type { Row } from '../database/bulk'
import { rowsOf, type Connection } from '../database/connection'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

/** Events that ended before a moment. A draft with a later end keeps an event from being one, even before publication. */
const ENDED = 'event in (select document_id from events group by document_id having max(ends_at) < ?)'

/** Erases registrations made before `oldest` and never confirmed. Their mailbox may register again. */
export const eraseUnconfirmed = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, `state = 'pending' and registered_at < ?`, oldest, {
    ...erasedColumns(REGISTRATION, 'registration'),
    state: 'expired',
  })

/** Erases accessibility needs once the event ended before `oldest`. */
export const eraseNeeds = (strapi: Core.Strapi, oldest: Date) =>
  inBatches(async () => {
    const db = strapi.db.connection
    const some = db('registrations').select('id').whereNotNull('needs').whereRaw(ENDED, [oldest]).limit(BATCH)
    return db('registrations').whereIn('id', some).update(erasedColumns(REGISTRATION, 'needs'))
  })

/** Anonymises registrations once the event ended before `oldest`; they are still counted. */
export const anonymiseRegistrations = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, `mailbox_hash is not null and ${ENDED}`, oldest, erasedColumns(REGISTRATION, 'guest'))

const eraseAll = (strapi: Core.Strapi, where: string, oldest: Date, columns: Row) =>
  inBatches(() => eraseBatch(strapi.db.connection, where, oldest, columns))

/** Erases a batch, with its tokens and queued emails. */
function eraseBatch(db: Connection, where: string, oldest: Date, columns: Row): Promise<number> {
  return db.transaction(async (transaction) => {
    const found = await rowsOf<{ id: number; document_id: string }>(
      transaction.raw(
        `select id, document_id from registrations where ${where} order by id limit ${BATCH} ${unlessBusy(db)}`,
        [oldest],
      ),
    )
    if (found.length === 0) return 0
    const subjects = found.map(({ document_id }) => document_id)
    await transaction('registrations')
      .whereIn(
        'id',
        found.map(({ id }) => id),
      )
      .update({ ...columns, updated_at: new Date() })
    await transaction('tokens').whereIn('subject', subjects).delete()
    await eraseQueuedEmails(transaction, subjects)
    return found.length
  })
}
