import { paragraphs, type Testimony } from '@confettis/shared/domain/testimony'
import { placeOf } from './place'

/** A testimony as structured data (schema.org/Article). */
export function testimonyLd(testimony: Testimony, siteUrl: string): Record<string, unknown> {
  const { title, slug, picture, authorName, updatedAt } = testimony
  const place = placeOf(testimony)
  const publisher = { '@id': `${siteUrl}/#organization` }
  return {
    '@type': 'Article',
    headline: title,
    articleBody: paragraphs(testimony.story).join('\n\n'),
    dateModified: updatedAt,
    author: authorName ? { '@type': 'Person', name: authorName } : publisher,
    publisher,
    ...(picture && { image: /^https?:/.test(picture.url) ? picture.url : siteUrl + picture.url }),
    ...(place && { contentLocation: { '@type': 'Place', name: place } }),
    inLanguage: 'fr',
    url: `${siteUrl}/temoignages/${slug}`,
  }
}
