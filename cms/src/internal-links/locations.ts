import type { Core, UID } from '@strapi/strapi'
import { hasDrafts, titleOf } from '../audit-log/audited-types'
import { contentTypesWith } from '../content-registry'
import { deepPopulate } from '../database/deep-populate'
import { pathOfDocument, HOME } from './paths'
import { hrefsOf, toInternalLink, type InternalLink } from './extract'

type Row = Record<string, unknown>

/** What identifies a document in the admin. */
export interface DocumentLocation {
  about: string
  subject: string
  locale: string | null
  title: string
  /** The name of its type in the admin. */
  kind: string
  isSingle: boolean
}

/** A link to a page of the site, and the field that holds it. */
export interface LinkLocation extends DocumentLocation {
  field: string
  link: InternalLink
  isPublished: boolean
}

/** Every link to a page of the site, in drafts and published documents of every language. */
export async function allLocations(strapi: Core.Strapi): Promise<LinkLocation[]> {
  const locations = await Promise.all(
    contentTypesWith(({ holdsLinks }) => holdsLinks).map(([uid]) => findLinks(strapi, uid)),
  )
  return locations.flat()
}

async function findLinks(strapi: Core.Strapi, uid: UID.ContentType): Promise<LinkLocation[]> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ populate: deepPopulate(strapi, uid) })
  const fields = Object.keys(strapi.contentType(uid).attributes)
  return rows.flatMap((row) => {
    const where = { ...locationOf(strapi, uid, row), isPublished: !hasDrafts(strapi, uid) || row.publishedAt !== null }
    const from = pathOfDocument(strapi, uid, row) ?? HOME
    return fields.flatMap((field) =>
      hrefsOf(field, row[field]).flatMap((href) => {
        const link = toInternalLink(href, from)
        return link ? [{ ...where, field, link }] : []
      }),
    )
  })
}

export function locationOf(strapi: Core.Strapi, uid: UID.ContentType, row: Row): DocumentLocation {
  const { kind, info } = strapi.contentType(uid)
  return {
    about: uid,
    subject: String(row.documentId),
    locale: (row.locale ?? null) as string | null,
    title: titleOf(row) || info.displayName,
    kind: info.displayName,
    isSingle: kind === 'singleType',
  }
}
