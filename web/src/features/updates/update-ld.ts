import { plainText } from '@confettis/shared/domain/rich-text'
import type { Update } from '@confettis/shared/domain/update'
import { pathIn } from '../../lib/locale'

/** An update as structured data (schema.org/NewsArticle). */
export function updateLd(update: Update, siteUrl: string): Record<string, unknown> {
  const { title, slug, lead, date, picture, locale, body, updatedAt } = update
  const publisher = { '@id': `${siteUrl}/#organization` }
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: lead,
    articleBody: plainText(body),
    datePublished: date,
    dateModified: updatedAt,
    author: publisher,
    publisher,
    ...(picture && { image: /^https?:/.test(picture.url) ? picture.url : siteUrl + picture.url }),
    inLanguage: locale,
    url: `${siteUrl}${pathIn(locale, `/actualites/${slug}`)}`,
  }
}
