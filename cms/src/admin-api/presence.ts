import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { acknowledgeChanges, otherEditors, recordPresence } from '../api/presence/repository'
import { RECORD } from '../audit-log/audited-types'
import { actorOf, type Actor } from '../audit-log/current-user'
import { documentLocale } from '../i18n/document-locale'
import type { AdminContext, AdminRoute } from './types'
import { assertPermission, documentRefShape, parseRequest } from './validate-request'

const HEARTBEAT = z.object({ ...documentRefShape, since: z.iso.datetime() })

/** A heartbeat of an open form: returns the other editors, and their last change that the editor has not seen. */
async function heartbeat(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale, since } = parseRequest(HEARTBEAT, ctx.request.body)
  assertPermission(strapi, ctx, 'read', about)
  const editor = actorOf(ctx.state.user)
  const document = { subject, language: documentLocale(strapi, about, locale) }
  const now = new Date()
  const knowsUntil = await recordPresence(strapi, document, editor, { since, now })
  return {
    others: await otherEditors(strapi, document, editor, now),
    changed: await findChangeSince(strapi, { about, ...document, since: knowsUntil }, editor),
  }
}

/** The editor accepts to overwrite the changes of others. */
async function acknowledge(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale } = parseRequest(z.object(documentRefShape), ctx.request.body)
  assertPermission(strapi, ctx, 'read', about)
  const document = { subject, language: documentLocale(strapi, about, locale) }
  await acknowledgeChanges(strapi, document, actorOf(ctx.state.user), new Date())
  return { replaces: true }
}

interface OpenDocument {
  about: string
  subject: string
  language: string | null
  /** ISO 8601. */
  since: string
}

/** The last change of a document by another editor. */
async function findChangeSince(
  strapi: Core.Strapi,
  { about, subject, language, since }: OpenDocument,
  { id }: Actor,
): Promise<{ who: string; at: string } | null> {
  const change: { who: string; at: string } | null = await strapi.db.query(RECORD).findOne({
    where: {
      about,
      subject,
      language,
      action: 'update',
      at: { $gt: since },
      $or: [{ person: { $ne: id } }, { person: { $null: true } }],
    },
    orderBy: { at: 'desc' },
  })
  return change && { who: change.who, at: change.at }
}

export const PRESENCE_ROUTES: AdminRoute[] = [
  { method: 'POST', path: '/presence', action: null, handle: heartbeat },
  { method: 'POST', path: '/presence/replace', action: null, handle: acknowledge },
]
