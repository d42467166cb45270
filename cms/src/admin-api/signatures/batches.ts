import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { AdminUser } from '../routes'
import type { PastDecision, Verb } from './contract'
import type { StateChange } from './decision-preview'

const UID = 'api::moderation-batch.moderation-batch'

/** How long a decision can be undone (milliseconds). */
export const UNDO_WINDOW_MS = 24 * 3_600_000
/** More decisions than a day has. */
const SHOWN = 500

/** What each signature was, and what it became: enough to undo it. */
export type StoredChange = [documentId: string, before: SignatoryState, after: SignatoryState]

/** Notes who decided what, with what undoes it; belongs into the transaction of the decision. */
export async function storeBatch(
  strapi: Core.Strapi,
  { firstname, lastname, email }: AdminUser,
  verb: Verb,
  changes: readonly StateChange[],
  now: Date,
): Promise<string | null> {
  if (changes.length === 0) return null
  const kept = changes.map(({ documentId, before, after }): StoredChange => [documentId, before, after])
  const who = [firstname, lastname].filter(Boolean).join(' ') || email
  const { documentId } = await strapi
    .documents(UID)
    .create({ data: { verb, who, decidedAt: now, changed: changes.length, changes: kept } })
  return documentId
}

/** The decisions that can still be undone, and those that were. */
export async function recentBatches(strapi: Core.Strapi, now = new Date()): Promise<PastDecision[]> {
  const since = new Date(now.getTime() - UNDO_WINDOW_MS)
  return (await strapi.documents(UID).findMany({
    fields: ['verb', 'who', 'changed', 'decidedAt', 'undoneAt'],
    filters: { decidedAt: { $gt: since.toISOString() } },
    sort: 'decidedAt:desc',
    limit: SHOWN,
  })) as unknown as PastDecision[]
}
