import type { Core } from '@strapi/strapi'
import { withRetry } from '../../database/retry'
import type { AdminUser } from '../../roles/admin-user'
import { MAX_SELECTION, type Decided, type Decision } from './contract'
import { storeBatch } from './batches'
import { selectedIds } from './find'
import { applyStates, changesOf, currentPublicCount, effectOf } from './decision-preview'

/**
 * Accepts or rejects signatures and stores the decision, in one transaction. States are read again inside it: the
 * preview may be outdated. The public counter is settled when this resolves.
 */
export async function decide(
  strapi: Core.Strapi,
  user: AdminUser,
  decision: Decision,
  now = new Date(),
): Promise<Decided> {
  const before = await currentPublicCount(strapi)
  const { changes, selected, batch } = await withRetry(() =>
    strapi.db.transaction(async ({ trx }) => {
      const ids = (await selectedIds(trx, decision)).slice(0, MAX_SELECTION)
      const changes = await changesOf(trx, ids, decision.verb, now)
      await applyStates(
        trx,
        changes.map(({ id, after }) => ({ id, to: after })),
        now,
      )
      return { changes, selected: ids.length, batch: await storeBatch(strapi, user, decision.verb, changes, now) }
    }),
  )
  return { ...effectOf(changes, selected), batch, before, after: await currentPublicCount(strapi) }
}
