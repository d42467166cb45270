import type { Site } from '@confettis/shared/domain/site'
import { useHead } from '@unhead/vue'
import { useRoute } from 'vue-router'
import { pathIn } from '../lib/locale'
import { useConfig } from '../stores/config'
import { useSite } from '../stores/site'
import { documentTitle, shareTitle, type PageHead } from '../lib/page-head'

/** The head of a page for search engines and social networks. On the server only. */
export function crawlerHead(page: PageHead): void {
  const { siteUrl } = useConfig()
  const { site, bilingual } = useSite()
  const { path, meta } = useRoute()
  const absolute = (url: string) => (/^https?:/.test(url) ? url : siteUrl + url)

  const title = shareTitle(page, site)
  const description = page.seo?.description || page.description || site?.seo?.description || site?.description || ''
  const picture = page.seo?.picture ?? page.picture ?? site?.sharePicture ?? site?.seo?.picture
  const pictureUrl = absolute(picture?.url ?? '/share.png')
  const isHidden = page.noindex || page.seo?.noindex
  const languages = bilingual.includes(pathIn('fr', path)) ? (['fr', 'en'] as const) : []

  useHead({
    htmlAttrs: { lang: meta.locale ?? 'fr' },
    title: documentTitle(page, site),
    link: [
      { rel: 'canonical', href: absolute(path) },
      ...languages.map((locale) => ({
        rel: 'alternate' as const,
        hreflang: locale,
        href: absolute(pathIn(locale, path)),
      })),
      ...(page.feed
        ? [{ rel: 'alternate' as const, type: 'application/atom+xml', title: site?.name, href: page.feed }]
        : []),
    ],
    meta: [
      { name: 'description', content: description },
      { name: 'robots', content: isHidden ? 'noindex' : 'index, follow, max-image-preview:large' },
      { property: 'og:type', content: page.type ?? 'website' },
      { property: 'og:site_name', content: site?.name },
      { property: 'og:title', content: title },
      { property: 'og:description', content: description },
      { property: 'og:url', content: absolute(path) },
      { property: 'og:locale', content: meta.locale === 'en' ? 'en_GB' : 'fr_FR' },
      { property: 'og:image', content: pictureUrl },
      { property: 'og:image:alt', content: picture?.alternativeText },
      { name: 'twitter:card', content: 'summary_large_image' },
      { name: 'twitter:title', content: title },
      { name: 'twitter:description', content: description },
      { name: 'twitter:image', content: pictureUrl },
    ],
    script: [structuredData([organization(site, siteUrl), ...(page.jsonLd ?? [])])],
  })
}

function organization(site: Site | null, siteUrl: string) {
  return {
    '@type': 'Organization',
    '@id': `${siteUrl}/#organization`,
    name: site?.publisher ?? site?.name,
    url: siteUrl,
    logo: `${siteUrl}/share.png`,
    sameAs: site?.social.map(({ url }) => url) ?? [],
  }
}

/** One JSON-LD graph, escaped so that no text in it can end the script. */
function structuredData(graph: Record<string, unknown>[]) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
  return {
    type: 'application/ld+json' as const,
    innerHTML: json.replaceAll('<', String.raw`\u003c`),
    tagPosition: 'bodyClose' as const,
  }
}
