import type { RichText } from '@confettis/shared/domain/rich-text'
import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import type { Core } from '@strapi/strapi'
import { escapeHtml, PARAGRAPH } from '../../email/templates/interpolate'
import { siteUrl } from '../../email/settings'
import { findOnePublished } from '../../http/documents'
import { CONTENT } from '../../content-registry'
import { heading, htmlOf, textOf } from './rich-text'

/** What a mailing tells in one language, ready for its template. */
interface Told {
  [value: string]: string
  title: string
  lead: string
  /** The address of its page. */
  page: string
  bodyHtml: string
  bodyText: string
}

/** In every language that it is published in; French is always there. */
export type Content = { fr: Told } & Partial<Record<Locale, Told>>

/** What would be told now; `null` while it is not published in French. */
export async function contentOf(strapi: Core.Strapi, update: string): Promise<Content | null> {
  const told: Partial<Record<Locale, Told>> = {}
  for (const locale of LOCALES) {
    const found = await findOnePublished(strapi, 'api::update.update', {
      ...CONTENT['api::update.update'].one,
      locale,
      filters: { documentId: update },
    })
    if (found) told[locale] = sentBy(found as unknown as Update)
  }
  return told.fr ? { ...told, fr: told.fr } : null
}

/** The same in the language of whoever it is for, or else in French. */
export const localeFor = (content: Content, language: string): Locale => (language === 'en' && content.en ? 'en' : 'fr')

function sentBy({ title, lead, slug, locale, body }: Update): Told {
  const blocks: RichText = body ?? []
  return {
    title,
    lead,
    page: `${siteUrl()}${locale === 'fr' ? '' : `/${locale}`}/actualites/${slug}`,
    bodyHtml: `${heading(escapeHtml(title))}${PARAGRAPH}<strong>${escapeHtml(lead)}</strong></p>${htmlOf(blocks)}`,
    bodyText: [title, lead, textOf(blocks)].filter(Boolean).join('\n\n'),
  }
}
