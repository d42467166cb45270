import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'

/** How many signed: those of the publication, those confirmed here, and where the campaign wants to go. */
export interface SignatureCount {
  /** `initial + confirmed`. */
  total: number
  initial: number
  confirmed: number
  goal: number
}

/** What is shown of the op-ed where it is only announced. */
export interface OpEdTeaser {
  title: string
  publishedIn: string | null
  /** `YYYY-MM-DD`. */
  publishedOn: string | null
  excerpt: RichText | null
}

/** The op-ed, whole. */
export interface OpEd extends OpEdTeaser {
  publishedUrl: string | null
  body: RichText
  initialCount: number
  goal: number
  /** After this moment (ISO 8601) nobody can sign. */
  closesAt: string | null
  paused: boolean
  pauseMessage: string | null
  consentText: string
  consentVersion: string
  count: SignatureCount
  seo: Seo | null
  updatedAt: string
}
