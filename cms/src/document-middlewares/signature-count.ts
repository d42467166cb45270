import type { Core } from '@strapi/strapi'
import { scheduleRecount, scheduleSettlement } from '../signature-count'
import { searchKeys } from '../database/search-key'

const UID = 'api::signatory.signatory'

interface Signatory {
  firstName?: string | null
  lastName?: string | null
  kind?: string
  departement?: string | null
  counted?: boolean
}

/** What the count keeps for itself: nobody writes it through the admin. */
const OWN = ['counted', 'number', 'confirmedAt', 'searchFirst', 'searchLast']

/**
 * Heeds what moderators do to a signatory: counts who they accept, no longer counts who they refuse or erase, and
 * finds people by the name that they have now. Belongs into `register()`.
 */
export function registerSignatureCountMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID || !['create', 'update', 'delete'].includes(context.action)) return next()
    const { documentId, data } = context.params as { documentId?: string; data?: Record<string, unknown> & Signatory }
    const before: Signatory | null = documentId ? await strapi.db.query(UID).findOne({ where: { documentId } }) : null
    if (data) keepOwn(data, before)
    const result = await next()
    await strapi.db.transaction(({ onCommit }) => {
      onCommit(() => {
        void scheduleSettlement(strapi)
        if (before?.counted && isMoved(before, data)) void scheduleRecount(strapi)
      })
    })
    return result
  })
}

function keepOwn(data: Record<string, unknown> & Signatory, before: Signatory | null): void {
  for (const name of OWN) Reflect.deleteProperty(data, name)
  if (data.firstName === undefined && data.lastName === undefined) return
  const { firstName, lastName } = { ...before, ...data }
  Object.assign(data, firstName && lastName ? searchKeys(firstName, lastName) : { searchFirst: null, searchLast: null })
}

/** Whether somebody who is counted is gone, or counts elsewhere: then the tallies are wrong. */
function isMoved(before: Signatory, data: Signatory | undefined): boolean {
  if (!data) return true
  return (['kind', 'departement'] as const).some((name) => data[name] !== undefined && data[name] !== before[name])
}
