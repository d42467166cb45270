import type { Core } from '@strapi/strapi'
import { eraseOrphanPictures } from '../media/library'
import { eraseOldDecisions } from '../api/moderation-batch/retention'
import { deleteStalePresences } from '../api/presence/repository'
import { deleteInBatches } from '../database/batches'

const DAY = 24 * 3_600_000

/** A link that confirmed something goes on saying so for a while, to whoever opens it again (days). */
const LINKS_LAST = 30

/**
 * Deletes proofs of work that nobody could use again anyway, links that stopped working long ago, lost pictures, and what
 * moderators can neither undo nor look into any more.
 */
export async function cleanupExpired(strapi: Core.Strapi, now: Date): Promise<number> {
  const db = strapi.db.connection
  const proofs = await deleteInBatches(db, 'spent_challenges', 'expires_at < ?', [now])
  const links = await deleteInBatches(db, 'tokens', 'expires_at < ?', [new Date(now.getTime() - LINKS_LAST * DAY)])
  const moderation = await eraseOldDecisions(db, now)
  const presences = await deleteStalePresences(strapi, now)
  return proofs + links + moderation + presences + (await eraseOrphanPictures(strapi, now))
}
