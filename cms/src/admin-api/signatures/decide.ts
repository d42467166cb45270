import type { Core } from '@strapi/strapi'
import { again } from '../../database/retry'
import type { TeamMember } from '../routes'
import { MOST, type Decided, type Decision } from './contract'
import { keepBatch } from './batches'
import { idsMeant } from './find'
import { changesOf, effectOf, move, publicCount } from './decision-preview'

/**
 * Accepts or refuses: all of it, with what undoes it, in one transaction. What became otherwise since it was weighed is
 * judged as it stands now. Who is accepted is counted when this resolves.
 */
export async function decide(
  strapi: Core.Strapi,
  who: TeamMember,
  decision: Decision,
  now = new Date(),
): Promise<Decided> {
  const before = await publicCount(strapi)
  const { changes, meant, batch } = await again(() =>
    strapi.db.transaction(async ({ trx }) => {
      const ids = (await idsMeant(trx, decision)).slice(0, MOST)
      const changes = await changesOf(trx, ids, decision.verb, now)
      await move(
        trx,
        changes.map(({ id, after }) => ({ id, to: after })),
        now,
      )
      return { changes, meant: ids.length, batch: await keepBatch(strapi, who, decision.verb, changes, now) }
    }),
  )
  return { ...effectOf(changes, meant), batch, before, after: await publicCount(strapi) }
}
