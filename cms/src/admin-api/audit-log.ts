import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { ACTIONS } from '../roles/actions'
import { documentLocale } from '../i18n/document-locale'
import { labelOf } from '../content-manager-layout/label-of'
import { parseRequest, assertPermission, documentRefShape } from './validate-request'
import type { AdminContext, AdminRoute } from './types'
import type { Change } from '../audit-log/changes'
import { RECORD } from '../audit-log/audited-types'

/** The panel shows the latest; the content manager lists all. */
const MAX_ENTRIES = 20

interface AuditEntry {
  id: number
  at: string
  who: string
  action: string
  changes: Change[] | null
}

/** The actions on a document, the latest first, with the labels of the changed fields. */
async function listEntries(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale } = parseRequest(z.object(documentRefShape), ctx.query)
  assertPermission(strapi, ctx, 'read', about)
  const entries: AuditEntry[] = await strapi.db.query(RECORD).findMany({
    select: ['id', 'at', 'who', 'action', 'changes'],
    where: { about, subject, language: documentLocale(strapi, about, locale) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit: MAX_ENTRIES,
  })
  return {
    deeds: entries.map(({ changes, ...entry }) => ({
      ...entry,
      changes: (changes ?? []).map((change) => ({ ...change, field: labelOf(about, change.field) })),
    })),
  }
}

export const AUDIT_LOG_ROUTES: AdminRoute[] = [
  { method: 'GET', path: '/history', action: ACTIONS.readHistory, handle: listEntries },
]
