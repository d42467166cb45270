import type { Core } from '@strapi/strapi'
import { invalidateSeats } from '../../../cache'
import type { Connection } from '../../../database/connection'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { withRetry } from '../../../database/retry'
import { eventOf, type EventState } from '../../event/repository'
import { lockSeats } from '../../event/seats'

/** The seats and the waitlist of one event, locked by a transaction. */
export interface EventLock {
  transaction: Connection
  event: EventState
  now: Date
  /** Queues emails in the same transaction. */
  queueEmails(emails: readonly EmailRequest[]): void
}

/**
 * Runs `work` in one transaction that holds the seats and the waitlist of an event.
 * @returns what `work` returns; `null` when the event no longer exists
 */
export const withEventLock = <T>(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
  work: (lock: EventLock) => Promise<T>,
): Promise<T | null> =>
  withRetry(async () =>
    strapi.db.transaction(async ({ trx: transaction, onCommit }) => {
      await lockSeats(transaction, documentId)
      const event = await eventOf(strapi, documentId)
      if (!event) return null
      const emails: EmailRequest[] = []
      const result = await work({ transaction, event, now, queueEmails: (more) => emails.push(...more) })
      await enqueueEmails(transaction, emails, now)
      onCommit(() => {
        wakeOutbox()
        invalidateSeats()
      })
      return result
    }),
  )
