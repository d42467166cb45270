import type { Core } from '@strapi/strapi'
import { ERASED_AUTHOR_COLUMNS } from '../api/testimony/submissions/rows'
import type { Connection } from '../database/connection'
import { BATCH, inBatches } from '../database/batches'

/** Drafts of stories that visitors told: of each story there is one. */
const told = (db: Connection) =>
  db('testimonies').whereNull('published_at').whereNotNull('sent_at').orderBy('id').limit(BATCH)

/** Erases stories that came before `oldest` and whose authors never confirmed. */
export const erasePendingTestimonies = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, (db) => told(db).where('author_state', 'pending').where('sent_at', '<', oldest))

/** Erases stories that were refused before `oldest`. */
export const eraseRefusedTestimonies = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, (db) => told(db).where('content_state', 'refused').where('updated_at', '<', oldest))

/** Forgets who told a story that was published before `oldest`, or came before and never was; their link still works. */
export const eraseAuthors = (strapi: Core.Strapi, oldest: Date) =>
  inBatches(async () => {
    const db = strapi.db.connection
    const stories = await idsOf(
      told(db).whereNotNull('mailbox_hash').whereRaw('coalesce(published_mail_at, sent_at) < ?', [oldest]),
    )
    await db('testimonies').whereIn('document_id', stories).update(ERASED_AUTHOR_COLUMNS)
    return stories.length
  })

/** The way editors erase one, with its picture, its links and its mails. */
const eraseAll = (strapi: Core.Strapi, find: (db: Connection) => ReturnType<typeof told>) =>
  inBatches(async () => {
    const stories = await idsOf(find(strapi.db.connection))
    for (const documentId of stories) await strapi.documents('api::testimony.testimony').delete({ documentId })
    return stories.length
  })

async function idsOf(query: ReturnType<typeof told>): Promise<string[]> {
  const rows: { document_id: string }[] = await query.select('document_id')
  return rows.map(({ document_id }) => document_id)
}
