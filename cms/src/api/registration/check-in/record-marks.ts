import type { DoorMarks } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Connection } from '../../../database/connection'
import { withRetry } from '../../../database/retry'
import { sortedBy } from '../../../database/bulk'
import { EXPECTED_STATES } from './attendees'
import type { CheckInEvent } from './authorize'

type Mark = DoorMarks['marks'][number]

/**
 * Writes ticks down, in whatever order and however often they come: the last one about a guest counts. A clock that is
 * ahead has no say over the ticks that others make later. Who waits and comes is noted as being there, and has no seat
 * for it.
 */
export async function recordMarks(
  strapi: Core.Strapi,
  { documentId }: CheckInEvent,
  marks: readonly Mark[],
  now: Date,
): Promise<void> {
  const latest = new Map<string, Mark>()
  for (const mark of marks) if (mark.at >= (latest.get(mark.id)?.at ?? '')) latest.set(mark.id, mark)
  await withRetry(() =>
    strapi.db.connection.transaction(async (transaction) => {
      for (const mark of sortedBy([...latest.values()], 'id')) await write(transaction, documentId, mark, now)
    }),
  )
}

async function write(transaction: Connection, event: string, { id, present, at }: Mark, now: Date): Promise<void> {
  const markedAt = new Date(Math.min(Date.parse(at), now.getTime()))
  const [from, to] = present ? ['confirmed', 'attended'] : ['attended', 'confirmed']
  await transaction('registrations')
    .where({ event, document_id: id })
    .whereIn('state', EXPECTED_STATES)
    .where((last) => void last.whereNull('marked_at').orWhere('marked_at', '<=', markedAt))
    .update({
      state: transaction.raw('case when state = ? then ? else state end', [from, to]),
      attended_at: present ? markedAt : null,
      marked_at: markedAt,
      updated_at: now,
    })
}
