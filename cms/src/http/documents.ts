import type { Core, UID } from '@strapi/strapi'
import { isComplete, matchesPreview, LISTED, isPreviewing } from './preview-context'

/** No list of content is longer than this; volume tables have routes of their own. */
const MAX_ITEMS = 500

interface Query {
  fields?: string[]
  populate?: object
  filters?: object
  sort?: string | string[]
  limit?: number
  locale?: string
}

/** A document as it is read, before its shape is known. */
export type Row = Record<string, unknown>

const reader = (strapi: Core.Strapi, uid: UID.ContentType) =>
  strapi.documents(uid) as unknown as {
    findMany(query: Query & { status: 'published' | 'draft' }): Promise<Row[]>
  }

/**
 * Published documents only, in the given shape; in a preview, the drafts of them and of those that never were. Types
 * without drafts are always published.
 */
export async function findPublished(strapi: Core.Strapi, uid: UID.ContentType, query: Query): Promise<Row[]> {
  const list = { limit: MAX_ITEMS, ...query }
  if (!isPreviewing()) return reader(strapi, uid).findMany({ ...list, status: 'published' })
  const drafts = await reader(strapi, uid).findMany({ ...list, filters: listed(uid, query), status: 'draft' })
  return drafts.filter(isComplete(strapi, uid))
}

const listed = (uid: UID.ContentType, { filters = {} }: Query) => ({ $and: [filters, LISTED[uid] ?? {}] })

/** The first published document that matches, or `null`; in a preview its draft, however unfinished. */
export async function findOnePublished(strapi: Core.Strapi, uid: UID.ContentType, query: Query): Promise<Row | null> {
  const status = isPreviewing() ? 'draft' : 'published'
  const filters = isPreviewing() && !matchesPreview() ? listed(uid, query) : query.filters
  const [row] = await reader(strapi, uid).findMany({ ...query, filters, limit: 1, status })
  return row ?? null
}
