import { runAfterCommit } from '../database/after-commit'
import { scheduleRecount, scheduleSettlement } from '../signature-count'
import { searchKeys } from '../database/search-key'
import type { DocumentMiddleware } from './middleware'

const UID = 'api::signatory.signatory'

interface Signatory {
  firstName?: string | null
  lastName?: string | null
  kind?: string
  departement?: string | null
  counted?: boolean
}

/** Columns that the count alone writes. */
const OWN_COLUMNS = ['counted', 'number', 'confirmedAt', 'searchFirst', 'searchLast']

/** Recounts after each write of a moderator, and keeps the search keys of names. */
export const signatureCount: DocumentMiddleware = (strapi) => async (context, next) => {
  if (context.uid !== UID || !['create', 'update', 'delete'].includes(context.action)) return next()
  const { documentId, data } = context.params as { documentId?: string; data?: Record<string, unknown> & Signatory }
  const before: Signatory | null = documentId ? await strapi.db.query(UID).findOne({ where: { documentId } }) : null
  if (data) keepOwnColumns(data, before)
  const result = await next()
  runAfterCommit(strapi, () => {
    void scheduleSettlement(strapi)
    if (before?.counted && isMoved(before, data)) void scheduleRecount(strapi)
  })
  return result
}

function keepOwnColumns(data: Record<string, unknown> & Signatory, before: Signatory | null): void {
  for (const name of OWN_COLUMNS) Reflect.deleteProperty(data, name)
  if (data.firstName === undefined && data.lastName === undefined) return
  const { firstName, lastName } = { ...before, ...data }
  Object.assign(data, firstName && lastName ? searchKeys(firstName, lastName) : { searchFirst: null, searchLast: null })
}

/** Whether a counted signatory is gone, or counts in another tally. */
function isMoved(before: Signatory, data: Signatory | undefined): boolean {
  if (!data) return true
  return (['kind', 'departement'] as const).some((name) => data[name] !== undefined && data[name] !== before[name])
}
