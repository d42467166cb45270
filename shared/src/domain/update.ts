import type { Picture } from './media.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'
import type { Locale } from './site.js'

/** A campaign update. Lists omit `body` and `seo`. */
export interface Update {
  title: string
  slug: string
  lead: string
  /** Date of the update: `YYYY-MM-DD`. */
  date: string
  picture: Picture | null
  locale: Locale
  body?: RichText | null
  seo?: Seo | null
  updatedAt: string
}
