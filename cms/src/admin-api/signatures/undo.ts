import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { withRetry } from '../../database/retry'
import { toDate } from '../../database/dates'
import { UNDO_WINDOW_MS } from '../../api/moderation-batch/retention'
import type { StoredChange } from './batches'
import type { Undone } from './contract'
import { applyStates, currentPublicCount } from './decision-preview'

const CHUNK = 500

interface Batch {
  decidedAt: Date
  changes: StoredChange[]
}

/**
 * Restores the states before a decision. Signatures that have changed since keep their state.
 * @throws ApplicationError (400) when it is undone already, or older than `UNDO_WINDOW_MS`
 */
export async function undo(strapi: Core.Strapi, documentId: string, now = new Date()): Promise<Undone> {
  const before = await currentPublicCount(strapi)
  const { restored, all } = await withRetry(() =>
    strapi.db.transaction(async ({ trx }) => {
      const { decidedAt, changes } = await claimBatch(trx, documentId, now)
      const untouched = await untouchedOf(trx, changes, decidedAt)
      await applyStates(trx, untouched, now)
      return { restored: untouched.length, all: changes.length }
    }),
  )
  return { restored, leftAlone: all - restored, before, after: await currentPublicCount(strapi) }
}

/** Marks the decision as undone; of two concurrent requests one succeeds. */
async function claimBatch(trx: Connection, documentId: string, now: Date): Promise<Batch> {
  const since = new Date(now.getTime() - UNDO_WINDOW_MS)
  const claimed = await trx('moderation_batches')
    .where({ document_id: documentId })
    .whereNull('undone_at')
    .where('decided_at', '>', since)
    .update({ undone_at: now, updated_at: now })
  if (claimed === 0)
    throw new errors.ApplicationError(
      'Cette décision ne peut plus être annulée\u00a0: elle l’est déjà, ou date de plus d’un jour.',
    )
  const row = await trx('moderation_batches').where({ document_id: documentId }).first('decided_at', 'changes')
  const { decided_at: decidedAt, changes } = row as { decided_at: unknown; changes: unknown }
  return {
    decidedAt: toDate(decidedAt) as Date,
    // SQLite stores JSON as text.
    changes: (typeof changes === 'string' ? JSON.parse(changes) : changes) as StoredChange[],
  }
}

/** The signatures that still have the state of the decision, with their rows locked. */
async function untouchedOf(trx: Connection, changes: readonly StoredChange[], decidedAt: Date) {
  const stored = new Map(changes.map(([documentId, before, after]) => [documentId, { before, after }]))
  const untouched: { id: number; to: SignatoryState }[] = []
  for (let from = 0; from < changes.length; from += CHUNK) {
    const rows: Record<string, unknown>[] = await trx('signatories')
      .select('id', 'document_id', 'state', 'moderated_at')
      .whereIn(
        'document_id',
        changes.slice(from, from + CHUNK).map(([documentId]) => documentId),
      )
      .orderBy('id')
      .forUpdate()
    for (const { id, document_id, state, moderated_at } of rows) {
      const change = stored.get(document_id as string)
      const isUnchanged = change?.after === state && toDate(moderated_at)?.getTime() === decidedAt.getTime()
      if (change && isUnchanged) untouched.push({ id: Number(id), to: change.before })
    }
  }
  return untouched
}
