import type { Picture } from './media.js'

/** Metadata for search engines and networks. Empty fields fall back to the page, then to the site. */
export interface Seo {
  title: string | null
  description: string | null
  picture: Picture | null
  noindex: boolean | null
}
