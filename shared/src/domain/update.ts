import type { Picture } from './media.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'
import type { Locale } from './site.js'

/** News of the campaign. Lists carry everything but `body` and `seo`. */
export interface Update {
  title: string
  slug: string
  lead: string
  /** The day it is about, or was written on: `YYYY-MM-DD`. */
  date: string
  picture: Picture | null
  locale: Locale
  body?: RichText | null
  seo?: Seo | null
  updatedAt: string
}
