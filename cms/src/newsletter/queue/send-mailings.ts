import type { Core } from '@strapi/strapi'
import { wakeOutbox } from '../../email/outbox'
import { enqueueBatch } from './enqueue-batch'
import { settleOutcomes } from './settle-outcomes'

/** Queues the next batch of every mailing under way, and settles the outcomes of earlier batches. */
export async function sendMailings(strapi: Core.Strapi, now: Date): Promise<number> {
  const db = strapi.db.connection
  const rows: { id: number; state: string }[] = await db('mailings')
    .select('id', 'state')
    .whereNotNull('started_at')
    .whereNot({ state: 'done' })
    .orderBy('id')
  let queued = 0
  for (const { id, state } of rows) {
    if (state === 'sending') queued += await enqueueBatch(strapi, id, now)
    await settleOutcomes(strapi, id, now)
  }
  if (queued > 0) wakeOutbox()
  return queued
}
