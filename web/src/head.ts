import type { Picture } from '@confettis/shared/domain/media'
import type { Seo } from '@confettis/shared/domain/seo'
import { useHead } from '@unhead/vue'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import { pathIn } from './locales'
import { useConfig } from './stores/config'
import { useSite } from './stores/site'

export interface PageHead {
  /** The page's own title; the home page has none and takes the site's. */
  title?: string | null
  description?: string | null
  picture?: Picture | null
  /** What editors say to search engines goes before all of the above. */
  seo?: Seo | null
  noindex?: boolean
  type?: 'website' | 'article'
  /** Structured data (schema.org), without `@context`. */
  jsonLd?: Record<string, unknown>[]
}

/** What the page tells browsers, search engines and networks about itself. */
export function usePageHead(page: MaybeRefOrGetter<PageHead>): void {
  const config = useConfig()
  const shared = useSite()
  const route = useRoute()
  // The page that is leaving still stands while the next one's address is current already.
  const { path, meta } = route
  const absolute = (url: string) => (/^https?:/.test(url) ? url : config.siteUrl + url)

  const facts = computed(() => {
    const { title, description, picture, seo, noindex, type = 'website', jsonLd = [] } = toValue(page)
    const site = shared.site
    const name = site?.name ?? ''
    const own = seo?.title || title
    const shareTitle = own || site?.seo?.title || [name, site?.tagline].filter(Boolean).join(' — ')
    const share = seo?.picture ?? picture ?? site?.sharePicture ?? site?.seo?.picture
    return {
      name,
      shareTitle,
      title: own && name && !own.includes(name) ? `${own} — ${name}` : shareTitle,
      description: seo?.description || description || site?.seo?.description || site?.description || '',
      picture: share ? absolute(share.url) : absolute('/share.png'),
      pictureText: share?.alternativeText ?? '',
      isHidden: Boolean(noindex || seo?.noindex),
      type,
      jsonLd,
    }
  })

  const translations = () => {
    const french = pathIn('fr', path)
    if (!shared.bilingual.includes(french)) return []
    return (['fr', 'en'] as const).map((locale) => ({
      rel: 'alternate' as const,
      hreflang: locale,
      href: absolute(pathIn(locale, path)),
    }))
  }

  useHead({
    htmlAttrs: { lang: meta.locale ?? 'fr' },
    title: () => facts.value.title,
    link: () => [{ rel: 'canonical', href: absolute(path) }, ...translations()],
    meta: () => {
      const { name, shareTitle, description, picture, pictureText, isHidden, type } = facts.value
      return [
        { name: 'description', content: description },
        { name: 'robots', content: isHidden ? 'noindex' : 'index, follow, max-image-preview:large' },
        { property: 'og:type', content: type },
        { property: 'og:site_name', content: name },
        { property: 'og:title', content: shareTitle },
        { property: 'og:description', content: description },
        { property: 'og:url', content: absolute(path) },
        { property: 'og:locale', content: meta.locale === 'en' ? 'en_GB' : 'fr_FR' },
        { property: 'og:image', content: picture },
        { property: 'og:image:alt', content: pictureText },
        { name: 'twitter:card', content: 'summary_large_image' },
        { name: 'twitter:title', content: shareTitle },
        { name: 'twitter:description', content: description },
        { name: 'twitter:image', content: picture },
      ]
    },
    // Crawlers read what the server sends; a browser has no use for it.
    script: () => (import.meta.env.SSR ? [structuredData([organization(), ...facts.value.jsonLd])] : []),
  })

  function organization() {
    const { site } = shared
    return {
      '@type': 'Organization',
      '@id': `${config.siteUrl}/#organization`,
      name: site?.publisher ?? site?.name,
      url: config.siteUrl,
      logo: absolute('/share.png'),
      sameAs: site?.social.map(({ url }) => url) ?? [],
    }
  }
}

/** As one graph, and so that no text in it can end the script. */
function structuredData(graph: Record<string, unknown>[]) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
  return {
    type: 'application/ld+json' as const,
    innerHTML: json.replaceAll('<', String.raw`\u003c`),
    tagPosition: 'bodyClose' as const,
  }
}
