import type { Core, UID } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { languageOf, oneLanguage } from '../i18n/document-locale'
import { wholeOf } from '../database/deep-populate'
import { newDocumentId } from '../database/document-id'
import { whoActs, type Person } from '../audit-log/current-user'
import { changesBetween, type Attribute, type Change } from '../audit-log/changes'
import { hasDrafts, isDiscreet, isRecorded, RECORD, titleOf } from '../audit-log/audited-types'

type Row = Record<string, unknown>

/** Every deed that is kept, and whether it says what it changed: what was deleted can still be read. */
const DEEDS: Record<string, { isCompared: boolean }> = {
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

interface Which {
  uid: string
  documentId: string
  language: string | null
}

/**
 * Keeps who of the team did what to which document, in the very transaction: nothing is changed that is not recorded.
 * What is recorded stays as it is. Belongs into `register()`, last: what others make of a write is recorded too.
 */
export function keepHistory(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    if (uid === (RECORD as string) && !READS.has(action)) throw new errors.PolicyError(LASTING)
    const person = whoActs(strapi)
    if (!DEEDS[action] || !person || !isRecorded(uid)) return next()
    return strapi.db.transaction(async () => {
      const { documentId, locale } = context.params as { documentId?: string; locale?: unknown }
      const which = { uid, language: languageOf(strapi, uid, oneLanguage(locale)) }
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
const draftOf = (strapi: Core.Strapi, { uid, documentId, language }: Which): Promise<Row | null> =>
  strapi.db.query(uid).findOne({
    where: { documentId, ...(language && { locale: language }), ...(hasDrafts(strapi, uid) && { publishedAt: null }) },
    populate: wholeOf(strapi, uid),
  })

interface Deed {
  uid: string
  action: string
  documentId: string
  person: Person
  before: Row | null
  after: Row | null
}

async function record(strapi: Core.Strapi, { uid, action, documentId, person, before, after }: Deed): Promise<void> {
  const attributes = strapi.contentType(uid as UID.ContentType).attributes as unknown as Record<string, Attribute>
  const discreet = isDiscreet(uid)
  const changes: Change[] = DEEDS[action]?.isCompared ? changesBetween(attributes, before, after, discreet) : []
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
