import { retentionDays } from '@confettis/shared/domain/retention'
import { deleteInBatches } from '../../database/batches'
import type { Connection } from '../../database/connection'

const DAY_MS = 24 * 3_600_000

/** How long a moderation decision can be undone. */
export const UNDO_WINDOW_MS = DAY_MS

/**
 * Erases from each decision the signatures that it changed, once it cannot be undone. The decision itself is kept as
 * long as the access log, an alert as long as quarantined signatures.
 */
export async function eraseOldDecisions(db: Connection, now: Date): Promise<number> {
  const before = (ageMs: number) => new Date(now.getTime() - ageMs)
  await db('moderation_batches')
    .where('decided_at', '<=', before(UNDO_WINDOW_MS))
    .whereNotNull('changes')
    .update({ changes: null })
  const decisions = await deleteInBatches(db, 'moderation_batches', 'decided_at < ?', [
    before(retentionDays('access') * DAY_MS),
  ])
  const alerts = await deleteInBatches(db, 'signing_alerts', 'created_at < ?', [
    before(retentionDays('quarantined') * DAY_MS),
  ])
  return decisions + alerts
}
