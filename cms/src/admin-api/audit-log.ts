import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { ACTIONS } from '../roles/actions'
import { documentLocale } from '../i18n/document-locale'
import { labelOf } from '../content-manager-layout/label-of'
import { parseRequest, assertPermission, documentRefShape } from './validate-request'
import type { AdminContext, AdminRoute } from './types'
import type { Change } from '../audit-log/changes'
import { RECORD } from '../audit-log/audited-types'

/** As many deeds as stand beside a document; the list of all of them is in the content manager. */
const SHOWN = 20

interface KeptRecord {
  id: number
  at: string
  who: string
  action: string
  changes: Change[] | null
}

/** What was done to a document, last first, with the names that its editors know of its fields. */
async function deedsOf(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale } = parseRequest(z.object(documentRefShape), ctx.query)
  assertPermission(strapi, ctx, 'read', about)
  const records: KeptRecord[] = await strapi.db.query(RECORD).findMany({
    select: ['id', 'at', 'who', 'action', 'changes'],
    where: { about, subject, language: documentLocale(strapi, about, locale) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    limit: SHOWN,
  })
  return {
    deeds: records.map(({ changes, ...deed }) => ({
      ...deed,
      changes: (changes ?? []).map((change) => ({ ...change, field: labelOf(about, change.field) })),
    })),
  }
}

export const AUDIT_LOG_ROUTES: AdminRoute[] = [
  { method: 'GET', path: '/history', action: ACTIONS.readHistory, handle: deedsOf },
]
