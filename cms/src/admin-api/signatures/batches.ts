import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { displayName, type AdminUser } from '../../roles/admin-user'
import { UNDO_WINDOW_MS } from '../../api/moderation-batch/retention'
import type { PastDecision, Verb } from './contract'
import type { StateChange } from './decision-preview'

const UID = 'api::moderation-batch.moderation-batch'

const MAX_DECISIONS = 500

/** The state of a signature before and after a decision, which undoing needs. */
export type StoredChange = [documentId: string, before: SignatoryState, after: SignatoryState]

/** Stores a decision. Call it in the transaction of the decision. Returns its `documentId`, `null` without changes. */
export async function storeBatch(
  strapi: Core.Strapi,
  user: AdminUser,
  verb: Verb,
  changes: readonly StateChange[],
  now: Date,
): Promise<string | null> {
  if (changes.length === 0) return null
  const { documentId } = await strapi.documents(UID).create({
    data: {
      verb,
      who: displayName(user),
      decidedAt: now,
      changed: changes.length,
      changes: changes.map(({ documentId, before, after }): StoredChange => [documentId, before, after]),
    },
  })
  return documentId
}

/** The decisions of the undo window, undone ones included, the newest first. */
export async function recentBatches(strapi: Core.Strapi, now = new Date()): Promise<PastDecision[]> {
  const since = new Date(now.getTime() - UNDO_WINDOW_MS)
  return (await strapi.documents(UID).findMany({
    fields: ['verb', 'who', 'changed', 'decidedAt', 'undoneAt'],
    filters: { decidedAt: { $gt: since.toISOString() } },
    sort: 'decidedAt:desc',
    limit: MAX_DECISIONS,
  })) as unknown as PastDecision[]
}
