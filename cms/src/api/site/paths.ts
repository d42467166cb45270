import type { Locale, SitePath } from '@confettis/shared/domain/site'
import type { Core, UID } from '@strapi/strapi'
import { findPublished } from '../../reading/documents'

/** Which documents have a page of their own, and where it lives. */
const PAGES: { uid: UID.ContentType; path: (slug: string) => string }[] = [
  { uid: 'api::lever.lever', path: (slug) => `/leviers/${slug}` },
  { uid: 'api::event.event', path: (slug) => `/evenements/${slug}` },
  { uid: 'api::testimony.testimony', path: (slug) => `/temoignages/${slug}` },
]

/** Every page of the site that editors published, with the moment of its last change. */
export async function sitePaths(strapi: Core.Strapi): Promise<SitePath[]> {
  const lists = [
    localizedPages(strapi, 'fr'),
    localizedPages(strapi, 'en'),
    opEdPath(strapi),
    updatePaths(strapi, 'fr'),
    updatePaths(strapi, 'en'),
    ...PAGES.map((type) => pathsOf(strapi, type)),
  ]
  return (await Promise.all(lists)).flat()
}

/** The page beside the op-ed lends it its heading; the address is the op-ed's. */
const LENT = 'tribune'

const rootOf = (locale: Locale) => (locale === 'fr' ? '' : `/${locale}`)

async function localizedPages(strapi: Core.Strapi, locale: Locale): Promise<SitePath[]> {
  const pages = await findPublished(strapi, 'api::page.page', {
    fields: ['slug', 'updatedAt'],
    locale,
    filters: { slug: { $ne: LENT } },
    sort: 'slug:asc',
  })
  const root = rootOf(locale)
  return pages.map(({ slug, updatedAt }) => ({
    path: slug === 'home' ? root || '/' : `${root}/${encodeURIComponent(String(slug))}`,
    locale,
    updatedAt: String(updatedAt),
  }))
}

async function opEdPath(strapi: Core.Strapi): Promise<SitePath[]> {
  const [opEd] = await findPublished(strapi, 'api::op-ed.op-ed', { fields: ['updatedAt'] })
  if (!opEd) return []
  const updatedAt = String(opEd.updatedAt)
  return ['/tribune', '/tribune/signer'].map((path) => ({ path, locale: 'fr', updatedAt }))
}

const updatePaths = (strapi: Core.Strapi, locale: Locale) =>
  pathsOf(strapi, { uid: 'api::update.update', path: (slug) => `${rootOf(locale)}/actualites/${slug}` }, locale)

async function pathsOf(
  strapi: Core.Strapi,
  { uid, path }: (typeof PAGES)[number],
  locale: Locale = 'fr',
): Promise<SitePath[]> {
  const documents = await findPublished(strapi, uid, { fields: ['slug', 'updatedAt'], sort: 'slug:asc', locale })
  return documents.map(({ slug, updatedAt }) => ({
    path: path(encodeURIComponent(String(slug))),
    locale,
    updatedAt: String(updatedAt),
  }))
}
