import { rowsOf, type Connection } from '../../../database/connection'
import { insertRows } from '../../../database/bulk'
import { newDocumentId } from '../../../crypto/document-id'

/**
 * Makes everybody else wait who would change who has a seat at this event, or who stands in its line. Whoever does
 * either holds the seats first, so that no two ever wait for each other. It writes: SQLite lets a transaction that begins
 * by reading fail when another process writes.
 */
export async function lockSeats(transaction: Connection, event: string): Promise<void> {
  if (await hold(transaction, event)) return
  const now = new Date()
  const dates = { created_at: now, updated_at: now, published_at: now }
  await insertRows(transaction, 'event_seats', [
    { document_id: newDocumentId(), event, taken: 0, tickets: 0, ...dates },
  ])
  await hold(transaction, event)
}

const hold = async (transaction: Connection, event: string): Promise<boolean> =>
  (await transaction('event_seats').where({ event }).update({ updated_at: new Date() })) > 0

/** The next place in the line: places are given in the order in which people come, and never again. */
export async function nextTicket(transaction: Connection, event: string): Promise<number> {
  const [row] = await rowsOf<{ tickets: number }>(
    transaction.raw('update event_seats set tickets = tickets + 1 where event = ? returning tickets', [event]),
  )
  return Number(row?.tickets)
}

/** The capacity is read by the statement that takes the seat: it can never be exceeded. */
const TAKE = `
  update event_seats set taken = taken + 1
   where event = ? and exists (
     select 1 from events e
      where e.document_id = event_seats.event and e.published_at is not null and not coalesce(e.cancelled, false)
        and (e.capacity is null or event_seats.taken < e.capacity))
  returning id`

/** Takes a seat if one is free. Returns whether there was. */
export const takeSeat = async (transaction: Connection, event: string): Promise<boolean> =>
  (await rowsOf(transaction.raw(TAKE, [event]))).length > 0

export const releaseSeat = (transaction: Connection, event: string) =>
  transaction('event_seats').where({ event }).decrement('taken', 1)
