import { invalidateOpEdState, OP_ED_STATE_TYPES } from '../api/signatory/submissions/op-ed-state'
import { invalidateContent } from '../cache'
import { contentType } from '../content-registry'
import { runAfterCommit } from '../database/after-commit'
import { scheduleLinkCheck } from '../internal-links/schedule-check'
import { WRITE_ACTIONS, type DocumentMiddleware } from './middleware'

/** Once a write is committed, drops what was kept in memory of the type, and checks the links of the site anew. */
export const invalidation: DocumentMiddleware = (strapi) => async (context, next) => {
  const result = await next()
  const { uid, action } = context
  const type = contentType(uid)
  if (!WRITE_ACTIONS.has(action) || !type) return result
  runAfterCommit(strapi, () => {
    if (type.isShown) invalidateContent()
    if (OP_ED_STATE_TYPES.has(uid)) invalidateOpEdState()
    if (type.holdsLinks || type.page) scheduleLinkCheck(strapi)
  })
  return result
}
