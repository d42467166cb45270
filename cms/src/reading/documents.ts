import type { Core, UID } from '@strapi/strapi'

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
    findMany(query: Query & { status: 'published' }): Promise<Row[]>
  }

/** Published documents only, in the given shape. Types without drafts are always published. */
export function findPublished(strapi: Core.Strapi, uid: UID.ContentType, query: Query): Promise<Row[]> {
  return reader(strapi, uid).findMany({ limit: MAX_ITEMS, ...query, status: 'published' })
}

/** The first published document that matches, or `null`. */
export async function findOnePublished(strapi: Core.Strapi, uid: UID.ContentType, query: Query): Promise<Row | null> {
  const [row] = await findPublished(strapi, uid, { ...query, limit: 1 })
  return row ?? null
}
