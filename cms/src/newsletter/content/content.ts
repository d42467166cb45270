import type { RichText } from '@confettis/shared/domain/rich-text'
import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import type { Core } from '@strapi/strapi'
import { escapeHtml, PARAGRAPH } from '../../email/templates/interpolate'
import { siteUrl } from '../../email/settings'
import { findOnePublished } from '../../http/documents'
import { CONTENT } from '../../content-registry'
import { heading, htmlOf, textOf } from './rich-text'

/** The content of a mailing in one language, ready for its template. */
interface LocalisedContent {
  [value: string]: string
  title: string
  lead: string
  /** The URL of its page. */
  page: string
  bodyHtml: string
  bodyText: string
}

/** The content in each published language, French always among them. */
export type Content = { fr: LocalisedContent } & Partial<Record<Locale, LocalisedContent>>

/** The published content; `null` while the update is not published in French. */
export async function contentOf(strapi: Core.Strapi, update: string): Promise<Content | null> {
  const content: Partial<Record<Locale, LocalisedContent>> = {}
  for (const locale of LOCALES) {
    const found = await findOnePublished(strapi, 'api::update.update', {
      ...CONTENT['api::update.update'].one,
      locale,
      filters: { documentId: update },
    })
    if (found) content[locale] = toContent(found as unknown as Update)
  }
  return content.fr ? { ...content, fr: content.fr } : null
}

/** The language of the content that a signatory gets: their own if it is there, else French. */
export const localeFor = (content: Content, language: string): Locale => (language === 'en' && content.en ? 'en' : 'fr')

function toContent({ title, lead, slug, locale, body }: Update): LocalisedContent {
  const blocks: RichText = body ?? []
  return {
    title,
    lead,
    page: `${siteUrl()}${locale === 'fr' ? '' : `/${locale}`}/actualites/${slug}`,
    bodyHtml: `${heading(escapeHtml(title))}${PARAGRAPH}<strong>${escapeHtml(lead)}</strong></p>${htmlOf(blocks)}`,
    bodyText: [title, lead, textOf(blocks)].filter(Boolean).join('\n\n'),
  }
}
