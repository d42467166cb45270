import type { Core } from '@strapi/strapi'
import { eraseQueuedEmails, ERASED_COLUMNS } from '../api/registration/repository'
import { rowsOf, type Connection } from '../database/connection'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

/** Events that ended before a moment: when they are written anew they have not, before that is published. */
const ENDED = 'event in (select document_id from events group by document_id having max(ends_at) < ?)'

/** Erases who registered before `oldest` and never confirmed: the mailbox may register anew. */
export const eraseUnconfirmed = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, `state = 'pending' and registered_at < ?`, oldest, {
    ...ERASED_COLUMNS,
    state: 'expired',
    mailbox_hash: null,
  })

/** Erases what people need to come, once the event ended before `oldest`. */
export const eraseNeeds = (strapi: Core.Strapi, oldest: Date) =>
  inBatches(async () => {
    const db = strapi.db.connection
    const some = db('registrations').select('id').whereNotNull('needs').whereRaw(ENDED, [oldest]).limit(BATCH)
    return db('registrations').whereIn('id', some).update({ needs: null })
  })

/** Makes everybody nameless once the event ended before `oldest`: how many came stays. */
export const anonymiseRegistrations = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, `mailbox_hash is not null and ${ENDED}`, oldest, { ...ERASED_COLUMNS, mailbox_hash: null })

const eraseAll = (strapi: Core.Strapi, where: string, oldest: Date, becomes: Record<string, unknown>) =>
  inBatches(() => eraseBatch(strapi.db.connection, where, oldest, becomes))

/** Erases some, with their links and the mails that wait for them. */
function eraseBatch(db: Connection, where: string, oldest: Date, becomes: Record<string, unknown>): Promise<number> {
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
      .update({ ...becomes, updated_at: new Date() })
    await transaction('tokens').whereIn('subject', subjects).delete()
    await eraseQueuedEmails(transaction, subjects)
    return found.length
  })
}
