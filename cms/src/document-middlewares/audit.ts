import type { Core } from '@strapi/strapi'
import { documentLocale, singleLocale } from '../i18n/document-locale'
import { attributesOf } from '../strapi-internals/documents'
import { deepPopulate } from '../database/deep-populate'
import { newDocumentId } from '../crypto/document-id'
import { currentUser, type Actor } from '../audit-log/current-user'
import { diffDocuments, type Change } from '../audit-log/changes'
import { hasDrafts, isPersonal, isAudited, RECORD, titleOf } from '../audit-log/audited-types'
import type { DocumentMiddleware } from './middleware'

type Row = Record<string, unknown>

/** Audited actions, and whether their record lists what changed. A deleted document can be read from its record. */
const AUDITED_ACTIONS: Record<string, { isCompared: boolean }> = {
  create: { isCompared: false },
  clone: { isCompared: false },
  update: { isCompared: true },
  discardDraft: { isCompared: true },
  delete: { isCompared: true },
  publish: { isCompared: false },
  unpublish: { isCompared: false },
}

interface DocumentRef {
  uid: string
  documentId: string
  language: string | null
}

/** Writes one record of each action of a team member, in the transaction of the action: no change without its record. */
export const audit: DocumentMiddleware = (strapi) => async (context, next) => {
  const { uid, action } = context
  const person = currentUser(strapi)
  if (!AUDITED_ACTIONS[action] || !person || !isAudited(uid)) return next()
  return strapi.db.transaction(async () => {
    const { documentId: known, locale } = context.params as { documentId?: string; locale?: unknown }
    const type = { uid, language: documentLocale(strapi, uid, singleLocale(locale)) }
    const before = known ? await findDraft(strapi, { ...type, documentId: known }) : null
    const result = await next()
    // A new document or a copy has its identifier from the action.
    const { documentId = '' } =
      known && action !== 'clone' ? { documentId: known } : (result as { documentId?: string })
    const after = await findDraft(strapi, { ...type, documentId })
    await record(strapi, { uid, action, documentId, person, before, after })
    return result
  })
}

/** The document as its editors see it, with its components and relations. */
const findDraft = (strapi: Core.Strapi, { uid, documentId, language }: DocumentRef): Promise<Row | null> =>
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
  const attributes = attributesOf(strapi, uid)
  const hasPersonalData = isPersonal(uid)
  const changes: Change[] = AUDITED_ACTIONS[action]?.isCompared
    ? diffDocuments(attributes, before, after, hasPersonalData)
    : []
  await strapi.db.query(RECORD).create({
    data: {
      documentId: newDocumentId(),
      // A form opened after this change must be newer than its record.
      at: (action === 'update' && after?.updatedAt) || new Date(),
      person: person.id,
      who: person.name,
      action,
      about: uid,
      subject: documentId,
      language: (after ?? before)?.locale ?? null,
      title: hasPersonalData ? null : titleOf(after ?? before),
      changes,
    },
  })
}
