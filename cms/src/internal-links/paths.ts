import { LOCALES } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { contentType, contentTypesWith, typesWithPath } from '../content-registry'
import { deepPopulate } from '../database/deep-populate'

type Row = Record<string, unknown>

export const HOME = '/'

/** Types whose documents have sections, with anchors. */
const COMPOSED = new Set<string>(['api::page.page'])

/** Where a document has its page; `null` for what has none of its own. */
export function pathOfDocument(strapi: Core.Strapi, uid: string, { slug, locale }: Row): string | null {
  const page = contentType(uid)?.page
  if (!page || page.isShared) return null
  const hasSlug = 'slug' in strapi.contentType(uid as never).attributes
  if (hasSlug && (typeof slug !== 'string' || !slug)) return null
  return page.path(hasSlug ? String(slug) : '', LOCALES.find((known) => known === locale) ?? 'fr')
}

/** What follows the path of a document on further pages about it. */
const SUFFIXES = typesWithPath().flatMap(({ page }) => page.suffixes ?? [])

/** The paths whose page disappears with one of these. */
export const isBelow = (path: string, paths: Set<string>): boolean =>
  paths.has(path) || SUFFIXES.some((suffix) => path.endsWith(suffix) && paths.has(path.slice(0, -suffix.length)))

/** The paths of the site, with the anchors that are there; `null` where the page makes its own. */
export type SitePaths = Map<string, Set<string> | null>

/** Every path of the site, as it is published now. */
export async function allSitePaths(strapi: Core.Strapi): Promise<SitePaths> {
  const paths: SitePaths = new Map()
  for (const { uid, page } of typesWithPath()) {
    const isComposed = COMPOSED.has(uid)
    for (const row of await published(strapi, uid, isComposed ? deepPopulate(strapi, uid) : {})) {
      const path = pathOfDocument(strapi, uid, row) ?? HOME
      paths.set(path, isComposed ? anchorsOf(row) : null)
      for (const suffix of page.suffixes ?? []) paths.set(path + suffix, null)
    }
  }
  for (const [, { sitePaths = [] }] of contentTypesWith((type) => type.sitePaths))
    for (const path of sitePaths) paths.set(path, null)
  return paths
}

const published = (strapi: Core.Strapi, uid: string, populate: object): Promise<Row[]> =>
  strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true } }, populate: populate as never })

const anchorsOf = ({ sections }: Row) =>
  new Set(((sections ?? []) as { anchor?: string | null }[]).flatMap(({ anchor }) => (anchor ? [anchor] : [])))
