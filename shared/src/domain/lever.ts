import type { Art, Kind } from './art.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'
import type { TestimonyTeaser } from './testimony.js'

/** One of the bill's levers. Lists carry everything but `body`, `audiences`, `testimonies` and `seo`. */
export interface Lever {
  number: number
  title: string
  slug: string
  summary: string
  art: Art | null
  lead?: string | null
  today?: string | null
  tomorrow?: string | null
  body?: RichText | null
  audiences?: { kind: Kind | 'alliance'; title: string; text: string }[]
  /** Published stories that illustrate it. */
  testimonies?: TestimonyTeaser[]
  seo?: Seo | null
}
