import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import { PREVIEW_LASTS_MS, previewLink } from '@confettis/shared/preview'
import type { Core, UID } from '@strapi/strapi'
import { PAGES, pagePath } from '../api/site/paths'
import { siteUrl } from '../email/settings'
import { secret } from '../crypto/secrets'
import { documentsOf } from '../strapi-internals/documents'
import { canReadDocuments } from '../strapi-internals/current-request'

/** What the admin tells of the document that somebody wants to see. */
export interface PreviewUrlOptions {
  documentId: string
  locale?: string | null
  /** `modified` says that there is a draft besides what is published. */
  status?: string
}

/** Where on the site a document shows; the slug is empty for types that have none. */
const PLACES = new Map<string, (slug: string, locale: Locale) => string>([
  ['api::page.page', pagePath],
  ...PAGES.map(({ uid, path }) => [uid, path] as const),
  ['api::op-ed.op-ed', () => '/tribune'],
  ['api::supporter.supporter', () => '/soutiens'],
  ['api::milestone.milestone', () => '/'],
  ['api::site.site', (_, locale) => pagePath('home', locale)],
])

/**
 * Where the site shows a document as it was written last, or as it is published; what the button « Aperçu » opens.
 * `undefined`, which takes the button away, for what has no page, and for who may not read the document.
 */
export async function previewUrl(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale, status: wished }: PreviewUrlOptions,
): Promise<string | undefined> {
  const place = PLACES.get(uid)
  const language = LOCALES.find((known) => known === (locale || 'fr'))
  // Strapi asks whether somebody is an administrator, and nothing more.
  if (!place || !language || !canReadDocuments(strapi, uid)) return undefined
  const status = wished === 'published' ? 'published' : 'draft'
  const type = strapi.contentType(uid as UID.ContentType)
  const slug = 'slug' in type.attributes ? await slugOf(strapi, uid, { documentId, locale, status }) : ''
  if (slug === undefined) return undefined
  const path = await previewLink(secret('PREVIEW_SECRET'), place(slug, language), {
    status,
    expires: Date.now() + PREVIEW_LASTS_MS,
  })
  return siteUrl() + path
}

/** A document whose address is not written yet has none. */
async function slugOf(strapi: Core.Strapi, uid: string, wish: object): Promise<string | undefined> {
  const document = await documentsOf(strapi, uid).findOne({ ...wish, fields: ['slug'] })
  return (document?.slug as string | null | undefined) || undefined
}
