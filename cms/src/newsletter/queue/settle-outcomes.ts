import type { Core } from '@strapi/strapi'
import { inBatches, BATCH } from '../../database/batches'
import { rowsOf, type Connection } from '../../database/connection'
import { OUTCOME_OPEN } from '../../database/indexes'
import { lockMailing, toMailing } from '../repository'

/**
 * Adds the outcomes of the emails of a mailing to its figures, each email once, and closes the mailing after the last. So
 * its emails are never counted as a whole, and the outbox worker writes to no row that others lock.
 */
export async function settleOutcomes(strapi: Core.Strapi, id: number, now: Date): Promise<void> {
  await inBatches(() => settleBatch(strapi.db.connection, id))
  await closeWhenDone(strapi.db.connection, id, now)
}

function settleBatch(db: Connection, id: number): Promise<number> {
  return db.transaction(async (transaction) => {
    const mailing = await lockMailing(transaction, id)
    if (!mailing) return 0
    const { documentId, sent, failed } = mailing
    const settled = transaction('mails')
      .select('id')
      .where({ mailing: documentId })
      .whereIn('state', ['sent', 'failed'])
      .whereRaw(OUTCOME_OPEN)
      .limit(BATCH)
    const rows = await rowsOf<{ state: string }>(
      transaction('mails').whereIn('id', settled).update({ tallied: true }).returning('state'),
    )
    if (rows.length === 0) return 0
    const failures = rows.filter(({ state }) => state === 'failed').length
    await transaction('mailings')
      .where({ id })
      .update({ sent: sent + rows.length - failures, failed: failed + failures })
    return rows.length
  })
}

async function closeWhenDone(db: Connection, id: number, now: Date): Promise<void> {
  const { documentId, reached, lastSignatory } = toMailing(await db('mailings').where({ id }).first())
  if (reached < lastSignatory) return
  const open = await db('mails').where({ mailing: documentId }).whereRaw(OUTCOME_OPEN).first('id')
  if (!open)
    await db('mailings').where({ id, state: 'sending' }).update({ state: 'done', ended_at: now, updated_at: now })
}
