import type { Core, UID } from '@strapi/strapi'
import { hasDrafts, titleOf } from '../audit-log/audited-types'
import { deepPopulate } from '../database/deep-populate'
import { pathOfDocument, HOME } from './paths'
import { hrefsOf, toInternalLink, type InternalLink } from './extract'

type Row = Record<string, unknown>

/** Types whose documents lead elsewhere. */
const LEADING = ['site', 'page', 'lever', 'op-ed', 'supporter', 'event', 'milestone', 'update'].map(
  (name) => `api::${name}.${name}` as UID.ContentType,
)

/** A document, as far as one needs to find it in the admin. */
export interface DocumentLocation {
  about: string
  subject: string
  locale: string | null
  title: string
  /** What the team calls its type. */
  kind: string
  isSingle: boolean
}

/** A link within the site, and where it stands. */
export interface LinkLocation extends DocumentLocation {
  field: string
  link: InternalLink
  isPublished: boolean
}

/** Every link within the site that a document holds, as a draft or published, in every language. */
export async function allLocations(strapi: Core.Strapi): Promise<LinkLocation[]> {
  const places = await Promise.all(LEADING.map((uid) => placesIn(strapi, uid)))
  return places.flat()
}

async function placesIn(strapi: Core.Strapi, uid: UID.ContentType): Promise<LinkLocation[]> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ populate: deepPopulate(strapi, uid) })
  const fields = Object.keys(strapi.contentType(uid).attributes)
  return rows.flatMap((row) => {
    const where = { ...locationOf(strapi, uid, row), isPublished: !hasDrafts(strapi, uid) || row.publishedAt !== null }
    const from = pathOfDocument(uid, row) ?? HOME
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
