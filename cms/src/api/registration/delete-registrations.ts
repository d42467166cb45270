import type { Connection } from '../../database/connection'
import { eraseQueuedEmails } from './repository'

const HOPING = ['requested', 'waiting', 'confirmed', 'attended']

/** Whether anybody counts on the event. */
export const isExpected = async (transaction: Connection, event: string): Promise<boolean> =>
  (await transaction('registrations').where({ event }).whereIn('state', HOPING).first('id')) !== undefined

/** Erases all who registered for an event that is no more, with their links and the mails that wait for them. */
export async function deleteRegistrations(transaction: Connection, event: string): Promise<void> {
  const rows: { document_id: string }[] = await transaction('registrations').where({ event }).select('document_id')
  await forget(
    transaction,
    rows.map(({ document_id }) => document_id),
  )
  await transaction('registrations').where({ event }).delete()
  await transaction('event_seats').where({ event }).delete()
}

const AT_ONCE = 500

/** The links of registrations, and the mails that wait for them. */
export async function forget(transaction: Connection, subjects: readonly string[]): Promise<void> {
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const some = subjects.slice(from, from + AT_ONCE)
    await transaction('tokens').whereIn('subject', some).delete()
    await eraseQueuedEmails(transaction, some)
  }
}
