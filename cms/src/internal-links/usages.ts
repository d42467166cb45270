import type { Core } from '@strapi/strapi'
import { attributesOf } from '../strapi-internals/documents'
import { pathOfDocument } from './paths'
import { canReadDocuments } from '../strapi-internals/current-request'
import { allLocations, locationOf, type DocumentLocation } from './locations'

type Row = Record<string, unknown>

/** Where a document is used, as far as whoever asks may know. */
export interface Usages {
  uses: DocumentLocation[]
  /** How many more there are, in documents of types that they may not read. */
  unseen: number
}

/**
 * What leads to a document: links to its page, and what others tell of it themselves.
 * @param language of the version in question; `null` for all there are
 */
export async function findUsages(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  language: string | null,
): Promise<Usages> {
  const where = { documentId, ...(language && { locale: language }) }
  const uses = [...(await linksTo(strapi, uid, where)), ...(await tiesTo(strapi, uid, documentId))]
  const known = new Map(uses.map((use) => [`${use.subject} ${use.locale ?? ''}`, use]))
  const seen = [...known.values()].filter(({ about }) => canReadDocuments(strapi, about))
  return { uses: seen, unseen: known.size - seen.length }
}

async function linksTo(strapi: Core.Strapi, uid: string, where: { documentId: string }): Promise<DocumentLocation[]> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ where })
  const addresses = new Set(rows.map((row) => pathOfDocument(uid, row)).filter((address) => address !== null))
  if (addresses.size === 0) return []
  return (await allLocations(strapi))
    .filter(({ subject, link }) => subject !== where.documentId && leadsTo(link.path, addresses))
    .map(({ about, subject, locale, title, kind, isSingle }) => ({ about, subject, locale, title, kind, isSingle }))
}

/** The pages beside that of an event go with it. */
const leadsTo = (path: string, addresses: Set<string>) =>
  addresses.has(path) || addresses.has(path.replace(/\.ics$|\/inscription$/, ''))

/** A tie belongs to the document that names the other one: that one may go without a word. */
async function tiesTo(strapi: Core.Strapi, uid: string, documentId: string): Promise<DocumentLocation[]> {
  const ties = Object.values(strapi.contentTypes)
    .filter((type) => type.uid.startsWith('api::'))
    .flatMap((type) =>
      Object.entries(attributesOf(strapi, type.uid)).flatMap(([field, relation]) =>
        relation.type === 'relation' && relation.target === uid && !relation.mappedBy && field !== 'localizations'
          ? [{ about: type.uid, field }]
          : [],
      ),
    )
  const uses = await Promise.all(
    ties.map(async ({ about, field }) => {
      const rows: Row[] = await strapi.db.query(about).findMany({ where: { [field]: { documentId } } })
      return rows.map((row) => locationOf(strapi, about, row))
    }),
  )
  return uses.flat()
}
