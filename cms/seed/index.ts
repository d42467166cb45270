import type { Core, UID } from '@strapi/strapi'
import { isPostgres } from '../src/database/connection'
import { documentsOf } from '../src/strapi-internals/documents'
import { contentTypesWith } from '../src/content-registry'
import { firstContent } from './content'
import type { Seed } from './types'

/** Advisory lock: one process seeds, the others wait and find the work done. */
const LOCK_ID = 7_021_909

/** A document of one of these types shows that the database is in use. */
const IN_USE = contentTypesWith(({ editors }) => ['written', 'immediate', 'people'].includes(editors))

type Entry = Seed<object>

/** Writes the first content, all of it or nothing, into a database without documents. */
export async function seedEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (isPostgres(strapi.db.connection)) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK_ID])
    if (!(await isEmpty(strapi))) return
    let entries = 0
    for (const [uid, seeds] of Object.entries(firstContent(new Date()))) {
      for (const seed of seeds) await create(strapi, uid as UID.ContentType, seed)
      entries += seeds.length
    }
    strapi.log.info(`The database was empty: ${entries} entries of first content were written`)
  })
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const [uid] of IN_USE) if (await strapi.db.query(uid).count()) return false
  return true
}

/** A translation joins the French entry it translates: the one with its slug, or the only one of a single type. */
async function create(strapi: Core.Strapi, uid: UID.ContentType, { data, draft, locale }: Entry): Promise<void> {
  const documents = documentsOf(strapi, uid)
  const publication = strapi.contentType(uid).options?.draftAndPublish && !draft ? { status: 'published' } : {}
  const { slug } = data as { slug?: string }
  const original = locale && (await documents.findFirst({ locale: 'fr', filters: slug ? { slug } : {} }))
  if (original) await documents.update({ documentId: original.documentId, locale, data, ...publication })
  else await documents.create({ data, ...(locale && { locale }), ...publication })
}
