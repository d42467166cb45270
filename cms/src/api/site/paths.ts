import type { Locale, SitePath } from '@confettis/shared/domain/site'
import type { Core, UID } from '@strapi/strapi'
import { findPublished } from '../../http/documents'

const rootOf = (locale: Locale) => (locale === 'fr' ? '' : `/${locale}`)

interface PageType {
  uid: UID.ContentType
  path: (slug: string, locale: Locale) => string
  locales: Locale[]
}

const translateStrapiErrors = (folder: string) => (slug: string) => `/${folder}/${encodeURIComponent(slug)}`

/** Which documents have a page of their own, and where it lives. */
export const PAGES: PageType[] = [
  { uid: 'api::lever.lever', path: translateStrapiErrors('leviers'), locales: ['fr'] },
  { uid: 'api::event.event', path: translateStrapiErrors('evenements'), locales: ['fr'] },
  { uid: 'api::testimony.testimony', path: translateStrapiErrors('temoignages'), locales: ['fr'] },
  {
    uid: 'api::update.update',
    path: (slug, locale) => `${rootOf(locale)}/actualites/${encodeURIComponent(slug)}`,
    locales: ['fr', 'en'],
  },
]

/** Where a page that editors compose lives. */
export const pagePath = (slug: string, locale: Locale): string =>
  slug === 'home' ? rootOf(locale) || '/' : `${rootOf(locale)}/${encodeURIComponent(slug)}`

/** Every page of the site that editors published, with the moment of its last change. */
export async function sitePaths(strapi: Core.Strapi): Promise<SitePath[]> {
  const lists = [
    localizedPages(strapi, 'fr'),
    localizedPages(strapi, 'en'),
    opEdPath(strapi),
    ...PAGES.flatMap((type) => type.locales.map((locale) => pathsOf(strapi, type, locale))),
  ]
  return (await Promise.all(lists)).flat()
}

/** The page beside the op-ed lends it its heading; the address is the op-ed's. */
const LENT = 'tribune'

async function localizedPages(strapi: Core.Strapi, locale: Locale): Promise<SitePath[]> {
  const pages = await findPublished(strapi, 'api::page.page', {
    fields: ['slug', 'updatedAt'],
    locale,
    filters: { slug: { $ne: LENT } },
    sort: 'slug:asc',
  })
  return pages.map(({ slug, updatedAt }) => ({
    path: pagePath(String(slug), locale),
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

async function pathsOf(strapi: Core.Strapi, { uid, path }: PageType, locale: Locale): Promise<SitePath[]> {
  const documents = await findPublished(strapi, uid, { fields: ['slug', 'updatedAt'], sort: 'slug:asc', locale })
  return documents.map(({ slug, updatedAt }) => ({
    path: path(String(slug), locale),
    locale,
    updatedAt: String(updatedAt),
  }))
}
