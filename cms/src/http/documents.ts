import type { Core, UID } from '@strapi/strapi'
import { contentType } from '../content-registry'
import { documentsOf, type DocumentRow } from '../strapi-internals/documents'
import { isComplete, matchesPreview, isPreviewing } from './preview-context'

/** The longest list of content. Volume tables have routes of their own. */
const MAX_ITEMS = 500

export type { DocumentRow as Row } from '../strapi-internals/documents'

interface Query {
  fields?: string[]
  populate?: object
  filters?: object
  sort?: string | string[]
  limit?: number
  locale?: string
}

/** Published documents; in a preview, drafts in place of them and beside them. Types without drafts are always published. */
export async function findPublished(strapi: Core.Strapi, uid: UID.ContentType, query: Query): Promise<DocumentRow[]> {
  const list = { limit: MAX_ITEMS, ...query }
  if (!isPreviewing()) return documentsOf(strapi, uid).findMany({ ...list, status: 'published' })
  const drafts = await documentsOf(strapi, uid).findMany({ ...list, filters: listed(uid, query), status: 'draft' })
  return drafts.filter(isComplete(strapi, uid))
}

const listed = (uid: UID.ContentType, { filters = {} }: Query) => ({
  $and: [filters, contentType(uid)?.previewedDrafts ?? {}],
})

/** The first published document that matches, or `null`; in a preview its draft, finished or not. */
export async function findOnePublished(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: Query,
): Promise<DocumentRow | null> {
  const status = isPreviewing() ? 'draft' : 'published'
  const filters = isPreviewing() && !matchesPreview() ? listed(uid, query) : query.filters
  const [row] = await documentsOf(strapi, uid).findMany({ ...query, filters, limit: 1, status })
  return row ?? null
}
