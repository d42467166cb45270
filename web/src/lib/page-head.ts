import type { Picture } from '@confettis/shared/domain/media'
import type { Seo } from '@confettis/shared/domain/seo'
import type { Site } from '@confettis/shared/domain/site'

export interface PageHead {
  /** The page's own title; the home page has none and takes the site's. */
  title?: string | null
  description?: string | null
  picture?: Picture | null
  /** The editors' values for search engines, which replace those above. */
  seo?: Seo | null
  noindex?: boolean
  type?: 'website' | 'article'
  /** The path of the feed with pages like this one. */
  feed?: string
  /** Structured data (schema.org), without `@context`. */
  jsonLd?: Record<string, unknown>[]
}

/** The title of a page for search engines and social networks. */
export function shareTitle({ title, seo }: PageHead, site: Site | null): string {
  return seo?.title || title || site?.seo?.title || [site?.name, site?.tagline].filter(Boolean).join(' — ')
}

/** The title of the document: with the name of the site. */
export function documentTitle(page: PageHead, site: Site | null): string {
  const title = shareTitle(page, site)
  return !site || title.includes(site.name) ? title : `${title} — ${site.name}`
}
