import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'

/** Signature count: initial signatories, confirmed ones, and the goal. */
export interface SignatureCount {
  /** `initial + confirmed`. */
  total: number
  initial: number
  confirmed: number
  goal: number
}

/** The op-ed as shown in teasers. */
export interface OpEdTeaser {
  title: string
  publishedIn: string | null
  /** `YYYY-MM-DD`. */
  publishedOn: string | null
  excerpt: RichText | null
}

/** The op-ed with its body. */
export interface OpEd extends OpEdTeaser {
  publishedUrl: string | null
  body: RichText
  initialCount: number
  goal: number
  /** End of signing (ISO 8601). */
  closesAt: string | null
  paused: boolean
  pauseMessage: string | null
  consentText: string
  consentVersion: string
  count: SignatureCount
  seo: Seo | null
  updatedAt: string
}
