import { invalidateOpEdState, OP_ED_STATE_TYPES } from '../api/signatory/submissions/op-ed-state'
import { invalidateContent } from '../cache'
import { runAfterCommit } from '../database/after-commit'
import { scheduleLinkCheck } from '../internal-links/schedule-check'
import { WRITE_ACTIONS, type DocumentMiddleware } from './middleware'

/** Written by visitors and read by no public request. */
const NEVER_READ = new Set(['api::message.message', 'api::registration.registration'])
/** Volume tables, whose rows hold no links and have no page. */
const NEVER_LEADS = new Set([...NEVER_READ, 'api::signatory.signatory'])

/** Once a write is committed, drops what was kept in memory of the type, and checks the links of the site anew. */
export const invalidation: DocumentMiddleware = (strapi) => async (context, next) => {
  const result = await next()
  const { uid, action } = context
  if (!WRITE_ACTIONS.has(action) || !uid.startsWith('api::')) return result
  runAfterCommit(strapi, () => {
    if (!NEVER_READ.has(uid)) invalidateContent()
    if (OP_ED_STATE_TYPES.has(uid)) invalidateOpEdState()
    if (!NEVER_LEADS.has(uid)) scheduleLinkCheck(strapi)
  })
  return result
}
