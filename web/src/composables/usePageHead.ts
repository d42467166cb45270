import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import { crawlerHead } from './crawler-head'
import { documentTitle, type PageHead } from '../lib/page-head'
import { useSite } from '../stores/site'

export type { PageHead } from '../lib/page-head'

/**
 * What a page says about itself. The server writes it all into the document; moving on inside the site, a browser
 * only needs the title and the language: whoever reads the rest asks the server.
 */
export function usePageHead(page: MaybeRefOrGetter<PageHead>): void {
  if (import.meta.env.SSR) return crawlerHead(toValue(page))
  const shared = useSite()
  const { meta } = useRoute()
  watchEffect(() => {
    document.title = documentTitle(toValue(page), shared.site)
    const lang = meta.locale ?? 'fr'
    // Saying it anew makes the browser compute the styles of the whole page again.
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang
  })
}
