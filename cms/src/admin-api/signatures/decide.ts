import type { Core } from '@strapi/strapi'
import { withRetry } from '../../database/retry'
import type { AdminUser } from '../../roles/admin-user'
import { MAX_SELECTION, type Decided, type Decision } from './contract'
import { storeBatch } from './batches'
import { selectedIds } from './find'
import { changesOf, effectOf, move, currentPublicCount } from './decision-preview'

/**
 * Accepts or refuses: all of it, with what undoes it, in one transaction. What became otherwise since it was weighed is
 * judged as it stands now. Who is accepted is counted when this resolves.
 */
export async function decide(
  strapi: Core.Strapi,
  who: AdminUser,
  decision: Decision,
  now = new Date(),
): Promise<Decided> {
  const before = await currentPublicCount(strapi)
  const { changes, meant, batch } = await withRetry(() =>
    strapi.db.transaction(async ({ trx }) => {
      const ids = (await selectedIds(trx, decision)).slice(0, MAX_SELECTION)
      const changes = await changesOf(trx, ids, decision.verb, now)
      await move(
        trx,
        changes.map(({ id, after }) => ({ id, to: after })),
        now,
      )
      return { changes, meant: ids.length, batch: await storeBatch(strapi, who, decision.verb, changes, now) }
    }),
  )
  return { ...effectOf(changes, meant), batch, before, after: await currentPublicCount(strapi) }
}
