import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import type { Core } from '@strapi/strapi'
import { findOnePublished, type Row } from '../../../reading/documents'
import { OP_ED, OP_ED_TEASER } from '../../../reading/shapes'

const UID = 'api::op-ed.op-ed'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The op-ed with its count, or `null` while it is not published. */
  async whole(): Promise<Row | null> {
    const opEd = await findOnePublished(strapi, UID, OP_ED)
    return opEd && { ...opEd, count: count(opEd) }
  },

  /** Only what announces it. */
  teaser(): Promise<Row | null> {
    return findOnePublished(strapi, UID, OP_ED_TEASER)
  },

  async count(): Promise<SignatureCount | null> {
    const opEd = await findOnePublished(strapi, UID, { fields: ['initialCount', 'goal'] })
    return opEd && count(opEd)
  },
})

/** Nobody can sign here yet: those of the publication are all there are. */
function count({ initialCount, goal }: Row): SignatureCount {
  const initial = Number(initialCount)
  return { total: initial, initial, confirmed: 0, goal: Number(goal) }
}
