import type { Picture } from './media.js'

/** What search engines and networks are told about a page. Empty fields fall back to the page, then to the site. */
export interface Seo {
  title: string | null
  description: string | null
  picture: Picture | null
  noindex: boolean | null
}
