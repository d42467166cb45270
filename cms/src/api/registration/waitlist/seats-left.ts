import { publicSeats } from '@confettis/shared/domain/event'
import type { Connection } from '../../../database/connection'

/** How many seats are left at each event, as far as anybody may know; `null` where there is no capacity. */
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
