import type { Answer } from '@confettis/shared/api/answer'
import type { Site, SitePath } from '@confettis/shared/domain/site'
import { pathIn } from '../../src/lib/locale-path'
import type { CmsClient } from '../cache/cms-client'
import { escape } from './xml'

/** Which pages there are, says the CMS with every answer about the site. */
const SITE = '/api/site?locale=fr'

/** The pages of the site, as they were `maxAge` milliseconds ago at most. @throws ApiError while the CMS has never answered */
export async function readPaths(origin: CmsClient, maxAge?: number): Promise<SitePath[]> {
  const { status, body } = await origin.read(SITE, maxAge)
  return status === 200 ? (JSON.parse(body) as Answer<Site, { paths: SitePath[] }>).meta.paths : []
}

/** The site map (sitemaps.org), each page with its sister in the other language. */
export function writeSitemap(paths: SitePath[], siteUrl: string): string {
  const all = new Set(paths.map(({ path }) => path))
  const urls = paths.map(({ path, updatedAt }) => {
    const sisters = (['fr', 'en'] as const)
      .map((locale) => ({ locale, path: pathIn(locale, path) }))
      .filter((sister) => all.has(sister.path))
    const links =
      sisters.length < 2
        ? []
        : sisters.map(
            (sister) =>
              `<xhtml:link rel="alternate" hreflang="${sister.locale}" href="${escape(siteUrl + sister.path)}"/>`,
          )
    return `<url><loc>${escape(siteUrl + path)}</loc><lastmod>${escape(updatedAt)}</lastmod>${links.join('')}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** What crawlers may read: everything but the API. */
export const writeRobots = (siteUrl: string) => `User-agent: *\nDisallow: /api/\n\nSitemap: ${siteUrl}/sitemap.xml\n`
