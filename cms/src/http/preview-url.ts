import { LOCALES } from '@confettis/shared/domain/site'
import { PREVIEW_LASTS_MS, previewLink } from '@confettis/shared/preview'
import type { Core, UID } from '@strapi/strapi'
import { contentType } from '../content-registry'
import { siteUrl } from '../email/settings'
import { secret } from '../crypto/secrets'
import { documentsOf } from '../strapi-internals/documents'
import { canReadDocuments } from '../strapi-internals/current-request'

/** The document that an editor previews. */
export interface PreviewUrlOptions {
  documentId: string
  locale?: string | null
  /** `modified` where a draft differs from the published version. */
  status?: string
}

/**
 * The URL that the button « Aperçu » opens: the page of the draft, or of the published version. `undefined`, which hides
 * the button, for types without a page and for roles that may not read the document.
 */
export async function previewUrl(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale, status: wished }: PreviewUrlOptions,
): Promise<string | undefined> {
  const page = contentType(uid)?.page
  const language = LOCALES.find((known) => known === (locale || 'fr'))
  // Strapi checks that the request comes from the admin, and no permission.
  if (!page || !language || !canReadDocuments(strapi, uid)) return undefined
  const status = wished === 'published' ? 'published' : 'draft'
  const type = strapi.contentType(uid as UID.ContentType)
  const slug = 'slug' in type.attributes ? await slugOf(strapi, uid, { documentId, locale, status }) : ''
  if (slug === undefined) return undefined
  const path = await previewLink(secret('PREVIEW_SECRET'), page.path(slug, language), {
    status,
    expires: Date.now() + PREVIEW_LASTS_MS,
  })
  return siteUrl() + path
}

/** `undefined` while the document has no slug. */
async function slugOf(strapi: Core.Strapi, uid: string, wish: object): Promise<string | undefined> {
  const document = await documentsOf(strapi, uid).findOne({ ...wish, fields: ['slug'] })
  return (document?.slug as string | null | undefined) || undefined
}
