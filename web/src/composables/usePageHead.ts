import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import { crawlerHead } from './crawler-head'
import { documentTitle, type PageHead } from '../lib/page-head'
import { useSite } from '../stores/site'

export type { PageHead } from '../lib/page-head'

/**
 * Sets the head of the document. The server writes all of it; a navigation inside the site only updates the title and
 * the language, because crawlers load each page from the server.
 */
export function usePageHead(page: MaybeRefOrGetter<PageHead>): void {
  if (import.meta.env.SSR) return crawlerHead(toValue(page))
  const shared = useSite()
  const { meta } = useRoute()
  watchEffect(() => {
    document.title = documentTitle(toValue(page), shared.site)
    const lang = meta.locale ?? 'fr'
    // Writing the attribute makes the browser compute the styles of the whole page again.
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang
  })
}
