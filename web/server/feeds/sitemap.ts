import type { SitePath } from '@confettis/shared/domain/site'
import { pathIn } from '../../src/lib/locale'
import { escape } from './xml'

/** The sitemap (sitemaps.org), each page with its translation. */
export function writeSitemap(paths: SitePath[], siteUrl: string): string {
  const all = new Set(paths.map(({ path }) => path))
  const urls = paths.map(({ path, updatedAt }) => {
    const translations = (['fr', 'en'] as const)
      .map((locale) => ({ locale, path: pathIn(locale, path) }))
      .filter((translation) => all.has(translation.path))
    const links =
      translations.length < 2
        ? []
        : translations.map(
            (translation) =>
              `<xhtml:link rel="alternate" hreflang="${translation.locale}" href="${escape(siteUrl + translation.path)}"/>`,
          )
    return `<url><loc>${escape(siteUrl + path)}</loc><lastmod>${escape(updatedAt)}</lastmod>${links.join('')}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** Crawlers may read everything but the API. */
export const writeRobots = (siteUrl: string) => `User-agent: *\nDisallow: /api/\n\nSitemap: ${siteUrl}/sitemap.xml\n`
