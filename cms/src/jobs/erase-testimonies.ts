import type { Core } from '@strapi/strapi'
import { TESTIMONY } from '../api/testimony/columns'
import { erasedColumns } from '../database/columns'
import type { Connection } from '../database/connection'
import { BATCH, inBatches } from '../database/batches'

/** Drafts of testimonies that visitors sent; each testimony has one draft. */
const submitted = (db: Connection) =>
  db('testimonies').whereNull('published_at').whereNotNull('sent_at').orderBy('id').limit(BATCH)

/** Erases testimonies sent before `oldest` whose authors never confirmed. */
export const erasePendingTestimonies = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, (db) => submitted(db).where('author_state', 'pending').where('sent_at', '<', oldest))

/** Erases testimonies refused before `oldest`. */
export const eraseRefusedTestimonies = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, (db) => submitted(db).where('content_state', 'refused').where('updated_at', '<', oldest))

/** Erases the authors of testimonies published before `oldest`, or sent before and never published. Their token stays. */
export const eraseAuthors = (strapi: Core.Strapi, oldest: Date) =>
  inBatches(async () => {
    const db = strapi.db.connection
    const documentIds = await idsOf(
      submitted(db).whereNotNull('mailbox_hash').whereRaw('coalesce(published_mail_at, sent_at) < ?', [oldest]),
    )
    await db('testimonies').whereIn('document_id', documentIds).update(erasedColumns(TESTIMONY, 'story-author'))
    return documentIds.length
  })

/** Deletes through the document service, so that pictures, tokens and emails go too. */
const eraseAll = (strapi: Core.Strapi, find: (db: Connection) => ReturnType<typeof submitted>) =>
  inBatches(async () => {
    const documentIds = await idsOf(find(strapi.db.connection))
    for (const documentId of documentIds) await strapi.documents('api::testimony.testimony').delete({ documentId })
    return documentIds.length
  })

async function idsOf(query: ReturnType<typeof submitted>): Promise<string[]> {
  const rows: { document_id: string }[] = await query.select('document_id')
  return rows.map(({ document_id }) => document_id)
}
