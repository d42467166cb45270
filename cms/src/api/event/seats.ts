import { publicSeats } from '@confettis/shared/domain/event'
import { rowsOf, type Connection } from '../../database/connection'
import { insertRows } from '../../database/bulk'
import { newDocumentId } from '../../crypto/document-id'

/**
 * Locks the seats and the waitlist of an event until the transaction ends. Every transaction that changes either calls
 * this first, so that none deadlock. It writes, because SQLite fails a transaction that begins with a read when another
 * process writes.
 */
export async function lockSeats(transaction: Connection, event: string): Promise<void> {
  if (await touch(transaction, event)) return
  const now = new Date()
  const dates = { created_at: now, updated_at: now, published_at: now }
  await insertRows(transaction, 'event_seats', [
    { document_id: newDocumentId(), event, taken: 0, tickets: 0, ...dates },
  ])
  await touch(transaction, event)
}

const touch = async (transaction: Connection, event: string): Promise<boolean> =>
  (await transaction('event_seats').where({ event }).update({ updated_at: new Date() })) > 0

/** The next ticket of the waitlist. Tickets only grow and are never reused. */
export async function nextTicket(transaction: Connection, event: string): Promise<number> {
  const [row] = await rowsOf<{ tickets: number }>(
    transaction.raw('update event_seats set tickets = tickets + 1 where event = ? returning tickets', [event]),
  )
  return Number(row?.tickets)
}

/** The capacity is read by the statement that takes the seat, so that it is never exceeded. */
const TAKE_SEAT = `
  update event_seats set taken = taken + 1
   where event = ? and exists (
     select 1 from events e
      where e.document_id = event_seats.event and e.published_at is not null and not coalesce(e.cancelled, false)
        and (e.capacity is null or event_seats.taken < e.capacity))
  returning id`

/** @returns whether a seat was free, and is now taken */
export const takeSeat = async (transaction: Connection, event: string): Promise<boolean> =>
  (await rowsOf(transaction.raw(TAKE_SEAT, [event]))).length > 0

export const releaseSeat = (transaction: Connection, event: string) =>
  transaction('event_seats').where({ event }).decrement('taken', 1)

/** The public number of free seats of each event, by `documentId`; `null` where the event has no capacity. */
export async function seatsLeft(
  db: Connection,
  events: readonly { documentId: string; capacity: number | null }[],
): Promise<Map<string, number | null>> {
  const ids = events.map(({ documentId }) => documentId)
  const rows: { event: string; taken: number }[] = await db('event_seats')
    .select('event', 'taken')
    .whereIn('event', ids)
  const taken = new Map(rows.map((row) => [row.event, row.taken]))
  return new Map(
    events.map(({ documentId, capacity }) => [
      documentId,
      capacity === null ? null : publicSeats(capacity - (taken.get(documentId) ?? 0)),
    ]),
  )
}
