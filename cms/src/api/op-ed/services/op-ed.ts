import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import type { Core } from '@strapi/strapi'
import { currentCount } from '../../../signature-count'
import { raiseGoal } from '../../../signature-count/goal'
import type { Count } from '../../../signature-count/tallies'
import { findOnePublished, type Row } from '../../../http/documents'
import { OP_ED, OP_ED_TEASER } from '../../../http/public-fields'

const UID = 'api::op-ed.op-ed'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The op-ed with its count, or `null` while it is not published. Its goal is the one that is aimed at now. */
  async whole(): Promise<Row | null> {
    const opEd = await findOnePublished(strapi, UID, OP_ED)
    if (!opEd) return null
    const count = toCount(opEd, await currentCount(strapi))
    return { ...opEd, goal: count.goal, count }
  },

  /** Only what announces it. */
  teaser(): Promise<Row | null> {
    return findOnePublished(strapi, UID, OP_ED_TEASER)
  },

  /** How many signed it, or `null` while it is not published. */
  async count(settled?: Count): Promise<SignatureCount | null> {
    const opEd = await findOnePublished(strapi, UID, { fields: ['initialCount', 'goal'] })
    return opEd && toCount(opEd, settled ?? (await currentCount(strapi)))
  },
})

function toCount({ initialCount, goal }: Row, { confirmed, peak }: Count): SignatureCount {
  const initial = Number(initialCount)
  return { total: initial + confirmed, initial, confirmed, goal: raiseGoal(Number(goal), initial + peak) }
}
