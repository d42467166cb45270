import type { Core } from '@strapi/strapi'
import { attributesOf } from '../strapi-internals/documents'
import { isBelow, pathOfDocument } from './paths'
import { canReadDocuments } from '../strapi-internals/current-request'
import { allLocations, locationOf, type DocumentLocation } from './locations'

type Row = Record<string, unknown>

/** Where a document is used, as far as the team member may read. */
export interface Usages {
  uses: DocumentLocation[]
  /** How many more uses there are, in types that the team member may not read. */
  unseen: number
}

/**
 * What uses a document: links to its page, and relations to it.
 * @param language of the version in question; `null` for all versions
 */
export async function findUsages(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  language: string | null,
): Promise<Usages> {
  const where = { documentId, ...(language && { locale: language }) }
  const uses = [...(await linksTo(strapi, uid, where)), ...(await relationsTo(strapi, uid, documentId))]
  const known = new Map(uses.map((use) => [`${use.subject} ${use.locale ?? ''}`, use]))
  const seen = [...known.values()].filter(({ about }) => canReadDocuments(strapi, about))
  return { uses: seen, unseen: known.size - seen.length }
}

async function linksTo(strapi: Core.Strapi, uid: string, where: { documentId: string }): Promise<DocumentLocation[]> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ where })
  const paths = new Set(rows.map((row) => pathOfDocument(strapi, uid, row)).filter((path) => path !== null))
  if (paths.size === 0) return []
  return (await allLocations(strapi))
    .filter(({ subject, link }) => subject !== where.documentId && isBelow(link.path, paths))
    .map(({ about, subject, locale, title, kind, isSingle }) => ({ about, subject, locale, title, kind, isSingle }))
}

/** A relation belongs to the document that names the other; deleting the former needs no warning. */
async function relationsTo(strapi: Core.Strapi, uid: string, documentId: string): Promise<DocumentLocation[]> {
  const relations = Object.values(strapi.contentTypes)
    .filter((type) => type.uid.startsWith('api::'))
    .flatMap((type) =>
      Object.entries(attributesOf(strapi, type.uid)).flatMap(([field, relation]) =>
        relation.type === 'relation' && relation.target === uid && !relation.mappedBy && field !== 'localizations'
          ? [{ about: type.uid, field }]
          : [],
      ),
    )
  const uses = await Promise.all(
    relations.map(async ({ about, field }) => {
      const rows: Row[] = await strapi.db.query(about).findMany({ where: { [field]: { documentId } } })
      return rows.map((row) => locationOf(strapi, about, row))
    }),
  )
  return uses.flat()
}
