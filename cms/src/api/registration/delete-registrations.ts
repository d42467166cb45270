import type { Connection } from '../../database/connection'
import { eraseQueuedEmails } from './repository'

const ACTIVE_STATES = ['requested', 'waiting', 'confirmed', 'attended']

/** Whether the event has registrations that are not over. */
export const hasActiveRegistrations = async (transaction: Connection, event: string): Promise<boolean> =>
  (await transaction('registrations').where({ event }).whereIn('state', ACTIVE_STATES).first('id')) !== undefined

/** Deletes all registrations of a deleted event, with their tokens and queued emails. */
export async function deleteRegistrations(transaction: Connection, event: string): Promise<void> {
  const rows: { document_id: string }[] = await transaction('registrations').where({ event }).select('document_id')
  await deleteTokensAndEmails(
    transaction,
    rows.map(({ document_id }) => document_id),
  )
  await transaction('registrations').where({ event }).delete()
  await transaction('event_seats').where({ event }).delete()
}

const BATCH_SIZE = 500

/** Deletes the tokens and the queued emails of registrations. */
export async function deleteTokensAndEmails(transaction: Connection, subjects: readonly string[]): Promise<void> {
  for (let from = 0; from < subjects.length; from += BATCH_SIZE) {
    const batch = subjects.slice(from, from + BATCH_SIZE)
    await transaction('tokens').whereIn('subject', batch).delete()
    await eraseQueuedEmails(transaction, batch)
  }
}
