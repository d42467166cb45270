import type { Core } from '@strapi/strapi'
import { invalidateSeats } from '../../../cache'
import type { Connection } from '../../../database/connection'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { withRetry } from '../../../database/retry'
import { eventOf, type EventState } from '../../event/repository'
import { lockSeats } from './seats'

/** The line of one event, while nobody else changes it. */
export interface EventLock {
  transaction: Connection
  event: EventState
  now: Date
  /** Queues letters in the same transaction. */
  tell(letters: readonly EmailRequest[]): void
}

/**
 * Does `work` in one transaction, while nobody else changes who has a seat at the event or stands in its line. What it
 * tells is in the outbox once that is so.
 * @returns what `work` does; `null` when there is no such event any more
 */
export const withEventLock = <T>(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
  work: (line: EventLock) => Promise<T>,
): Promise<T | null> =>
  withRetry(async () =>
    strapi.db.transaction(async ({ trx: transaction, onCommit }) => {
      await lockSeats(transaction, documentId)
      const event = await eventOf(strapi, documentId)
      if (!event) return null
      const letters: EmailRequest[] = []
      const result = await work({ transaction, event, now, tell: (more) => letters.push(...more) })
      await enqueueEmails(transaction, letters, now)
      onCommit(() => {
        wakeOutbox()
        invalidateSeats()
      })
      return result
    }),
  )
