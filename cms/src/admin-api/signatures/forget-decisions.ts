import { retentionDays } from '@confettis/shared/domain/retention'
import type { Connection } from '../../database/connection'
import { deleteInBatches } from '../../database/batches'
import { UNDO_WINDOW_MS } from './batches'

const DAY = 24 * 3_600_000

/**
 * Forgets whom a decision was about once it cannot be undone: who decided, when and over how many stays as long as the
 * record of accesses. An alert is kept as long as whom it led to set aside.
 */
export async function forgetDecisions(db: Connection, now: Date): Promise<number> {
  const before = (age: number) => new Date(now.getTime() - age)
  const undoable = before(UNDO_WINDOW_MS)
  await db('moderation_batches').where('decided_at', '<=', undoable).whereNotNull('changes').update({ changes: null })
  const decisions = await deleteInBatches(db, 'moderation_batches', 'decided_at < ?', [
    before(retentionDays('access') * DAY),
  ])
  const alerts = await deleteInBatches(db, 'signing_alerts', 'created_at < ?', [
    before(retentionDays('quarantined') * DAY),
  ])
  return decisions + alerts
}
