import type { Core } from '@strapi/strapi'
import { dropSeats } from '../../../cache'
import type { Connection } from '../../../database/connection'
import { queueLetters, type Letter } from '../../../email/enqueue'
import { wakeMailer } from '../../../email/outbox'
import { again } from '../../../database/retry'
import { eventOf, type EventNow } from '../../event/repository'
import { holdSeats } from './seats'

/** The line of one event, while nobody else changes it. */
export interface Line {
  transaction: Connection
  event: EventNow
  now: Date
  /** Queues letters in the same transaction. */
  tell(letters: readonly Letter[]): void
}

/**
 * Does `work` in one transaction, while nobody else changes who has a seat at the event or stands in its line. What it
 * tells is in the outbox once that is so.
 * @returns what `work` does; `null` when there is no such event any more
 */
export const inLine = <T>(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
  work: (line: Line) => Promise<T>,
): Promise<T | null> =>
  again(async () =>
    strapi.db.transaction(async ({ trx: transaction, onCommit }) => {
      await holdSeats(transaction, documentId)
      const event = await eventOf(strapi, documentId)
      if (!event) return null
      const letters: Letter[] = []
      const result = await work({ transaction, event, now, tell: (more) => letters.push(...more) })
      await queueLetters(transaction, letters, now)
      onCommit(() => {
        wakeMailer()
        dropSeats()
      })
      return result
    }),
  )
