import type { Art, Paper } from './art.js'
import type { Event } from './event.js'
import type { Lever } from './lever.js'
import type { Link } from './link.js'
import type { Picture } from './media.js'
import type { Milestone } from './milestone.js'
import type { OpEdTeaser, SignatureCount } from './op-ed.js'
import type { Partner } from './partner.js'
import type { RichText } from './rich-text.js'
import type { Seo } from './seo.js'
import type { Locale } from './site.js'
import type { Supporter } from './supporter.js'
import type { Testimony } from './testimony.js'

/** A titled text with a drawing or, in its place, a picture. */
export interface Point {
  title: string
  text: string | null
  art: Art | null
  picture: Picture | null
}

interface SectionOf<Name extends string> {
  __component: `sections.${Name}`
  id: number
}

export interface HeroSection extends SectionOf<'hero'> {
  title: string
  /** The word of the title that the paper sun shines behind. */
  highlight: string | null
  lead: string | null
  primary: Link | null
  secondary: Link | null
  showCount: boolean | null
  art: Art | null
  picture: Picture | null
  /** Filled by the CMS. */
  count: SignatureCount | null
}

export interface CounterSection extends SectionOf<'counter'> {
  link: Link | null
  count: SignatureCount | null
}

export interface RichTextSection extends SectionOf<'rich-text'> {
  /** `:association:`, `:company:`, `:public:`, `:citizen:` and `:alliance:` become their glyphs. */
  title: string | null
  anchor: string | null
  lead: string | null
  body: RichText | null
  facts: { term: string; description: string }[]
  link: Link | null
}

export interface StatementSection extends SectionOf<'statement'> {
  quiet: string | null
  text: string
  paper: Paper | null
  art: Art | null
}

export interface QuotationSection extends SectionOf<'quotation'> {
  text: string
  author: string
  role: string | null
  portrait: Picture | null
}

export interface LeversSection extends SectionOf<'levers'> {
  title: string
  anchor: string | null
  lead: string | null
  levers: Lever[]
}

export interface PointsSection extends SectionOf<'points'> {
  title: string
  anchor: string | null
  lead: string | null
  points: Point[]
}

export interface OpEdSection extends SectionOf<'op-ed'> {
  kicker: string | null
  title: string
  text: string | null
  link: Link | null
  opEd: OpEdTeaser | null
}

export interface SupportersSection extends SectionOf<'supporters'> {
  title: string
  lead: string | null
  link: Link | null
  supporters: Supporter[]
}

export interface NextEventSection extends SectionOf<'next-event'> {
  upcomingKicker: string
  pastKicker: string
  art: Art | null
  /** The next event, else the most recent one. */
  event: Event | null
}

export interface TimelineSection extends SectionOf<'timeline'> {
  title: string
  milestones: Milestone[]
}

export interface CallToActionSection extends SectionOf<'call-to-action'> {
  title: string
  lead: string | null
  text: string | null
  link: Link | null
  paper: Paper | null
  art: Art | null
}

export interface WaysToActSection extends SectionOf<'ways-to-act'> {
  title: string
  anchor: string | null
  ways: { title: string; text: string | null; href: string }[]
  art: Art | null
}

export interface TestimoniesSection extends SectionOf<'testimonies'> {
  title: string
  lead: string | null
  link: Link | null
  testimonies: Testimony[]
}

export interface QuestionsSection extends SectionOf<'questions'> {
  title: string
  questions: { question: string; answer: RichText }[]
}

export interface PartnersSection extends SectionOf<'partners'> {
  title: string
  lead: string | null
  partners: Partner[]
}

/** Prints the periods of `retention.ts`. */
export interface RetentionSection extends SectionOf<'retention'> {
  title: string
  anchor: string | null
  lead: string | null
}

export type Section =
  | HeroSection
  | CounterSection
  | RichTextSection
  | StatementSection
  | QuotationSection
  | LeversSection
  | PointsSection
  | OpEdSection
  | SupportersSection
  | NextEventSection
  | TimelineSection
  | CallToActionSection
  | WaysToActSection
  | TestimoniesSection
  | QuestionsSection
  | PartnersSection
  | RetentionSection

/** A page of the site. The home page is the one whose slug is `home`. */
export interface Page {
  slug: string
  title: string
  lead: string | null
  sections: Section[]
  seo: Seo | null
  locale: Locale
  updatedAt: string
}
