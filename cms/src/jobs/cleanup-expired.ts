import type { Core } from '@strapi/strapi'
import { eraseOrphanPictures } from '../media/library'
import { eraseOldDecisions } from '../api/moderation-batch/retention'
import { deleteStalePresences } from '../api/presence/repository'
import { deleteInBatches } from '../database/batches'

const DAY_MS = 24 * 3_600_000

/** A used token still answers « already confirmed » for this long after it expired. */
const EXPIRED_TOKEN_DAYS = 30

/**
 * Deletes used proofs of work and tokens that expired, pictures without a testimony, moderation decisions that cannot be
 * undone any more, and stale presences.
 */
export async function cleanupExpired(strapi: Core.Strapi, now: Date): Promise<number> {
  const db = strapi.db.connection
  const proofs = await deleteInBatches(db, 'spent_challenges', 'expires_at < ?', [now])
  const tokens = await deleteInBatches(db, 'tokens', 'expires_at < ?', [
    new Date(now.getTime() - EXPIRED_TOKEN_DAYS * DAY_MS),
  ])
  const moderation = await eraseOldDecisions(db, now)
  const presences = await deleteStalePresences(strapi, now)
  return proofs + tokens + moderation + presences + (await eraseOrphanPictures(strapi, now))
}
