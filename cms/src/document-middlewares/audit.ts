import type { Core, UID } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { documentLocale, singleLocale } from '../i18n/document-locale'
import { deepPopulate } from '../database/deep-populate'
import { newDocumentId } from '../crypto/document-id'
import { currentUser, type Actor } from '../audit-log/current-user'
import { diffDocuments, type Attribute, type Change } from '../audit-log/changes'
import { hasDrafts, isPersonal, isAudited, RECORD, titleOf } from '../audit-log/audited-types'

type Row = Record<string, unknown>

/** Every deed that is kept, and whether it says what it changed: what was deleted can still be read. */
const AUDITED_ACTIONS: Record<string, { isCompared: boolean }> = {
  create: { isCompared: false },
  clone: { isCompared: false },
  update: { isCompared: true },
  discardDraft: { isCompared: true },
  delete: { isCompared: true },
  publish: { isCompared: false },
  unpublish: { isCompared: false },
}

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count'])

const LASTING = 'L’historique ne se modifie pas et ne s’efface pas.'

interface DocumentRef {
  uid: string
  documentId: string
  language: string | null
}

/**
 * Keeps who of the team did what to which document, in the very transaction: nothing is changed that is not recorded.
 * What is recorded stays as it is. Belongs into `register()`, last: what others make of a write is recorded too.
 */
export function registerAuditMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    if (uid === (RECORD as string) && !READS.has(action)) throw new errors.PolicyError(LASTING)
    const person = currentUser(strapi)
    if (!AUDITED_ACTIONS[action] || !person || !isAudited(uid)) return next()
    return strapi.db.transaction(async () => {
      const { documentId, locale } = context.params as { documentId?: string; locale?: unknown }
      const which = { uid, language: documentLocale(strapi, uid, singleLocale(locale)) }
      const before = documentId ? await draftOf(strapi, { ...which, documentId }) : null
      const result = await next()
      const id = documentId ?? (result as { documentId: string }).documentId
      const after = await draftOf(strapi, { ...which, documentId: id })
      await record(strapi, { uid, action, documentId: id, person, before, after })
      return result
    })
  })
}

/** The document as its editors see it, whole. */
const draftOf = (strapi: Core.Strapi, { uid, documentId, language }: DocumentRef): Promise<Row | null> =>
  strapi.db.query(uid).findOne({
    where: { documentId, ...(language && { locale: language }), ...(hasDrafts(strapi, uid) && { publishedAt: null }) },
    populate: deepPopulate(strapi, uid),
  })

interface DocumentAction {
  uid: string
  action: string
  documentId: string
  person: Actor
  before: Row | null
  after: Row | null
}

async function record(
  strapi: Core.Strapi,
  { uid, action, documentId, person, before, after }: DocumentAction,
): Promise<void> {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as unknown as Record<string, Attribute>
  const discreet = isPersonal(uid)
  const changes: Change[] = AUDITED_ACTIONS[action]?.isCompared
    ? diffDocuments(attributes, before, after, discreet)
    : []
  await strapi.db.query(RECORD).create({
    data: {
      documentId: newDocumentId(),
      // What was opened since then is newer than what was changed here.
      at: (action === 'update' && after?.updatedAt) || new Date(),
      person: person.id,
      who: person.name,
      action,
      about: uid,
      subject: documentId,
      language: (after ?? before)?.locale ?? null,
      title: discreet ? null : titleOf(after ?? before),
      changes,
    },
  })
}
