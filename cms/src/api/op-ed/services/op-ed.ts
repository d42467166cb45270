import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import type { Core } from '@strapi/strapi'
import { currentCount } from '../../../signature-count'
import { raiseGoal } from '../../../signature-count/goal'
import type { Count } from '../../../signature-count/tallies'
import { findOnePublished, type Row } from '../../../http/documents'
import { CONTENT } from '../../../content-registry'

const UID = 'api::op-ed.op-ed'
const { list: TEASER, one: WHOLE } = CONTENT[UID]

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The op-ed with its count, `null` while it is not published. `goal` is the goal that was raised with the count. */
  async whole(): Promise<Row | null> {
    const opEd = await findOnePublished(strapi, UID, WHOLE)
    if (!opEd) return null
    const count = toCount(opEd, await currentCount(strapi))
    return { ...opEd, goal: count.goal, count }
  },

  /** What announces it on other pages, `null` while it is not published. */
  teaser(): Promise<Row | null> {
    return findOnePublished(strapi, UID, { fields: TEASER.fields })
  },

  /** `null` while it is not published. */
  async count(settled?: Count): Promise<SignatureCount | null> {
    const opEd = await findOnePublished(strapi, UID, { fields: ['initialCount', 'goal'] })
    return opEd && toCount(opEd, settled ?? (await currentCount(strapi)))
  },
})

function toCount({ initialCount, goal }: Row, { confirmed, peak }: Count): SignatureCount {
  const initial = Number(initialCount)
  return { total: initial + confirmed, initial, confirmed, goal: raiseGoal(Number(goal), initial + peak) }
}
