import type { Kind } from './art.js'
import type { Picture } from './media.js'

/** `AUTHOR_STATES`: whether the author's mailbox is confirmed. `TESTIMONY_STATES`: the team's decision. The two are independent. */
export const AUTHOR_STATES = ['pending', 'confirmed'] as const
export const TESTIMONY_STATES = ['to-read', 'accepted', 'refused'] as const

/** How the author's name is shown: full name, first name, or anonymous. */
export const AUTHOR_DISPLAY = ['full', 'first', 'none'] as const
export type AuthorDisplay = (typeof AUTHOR_DISPLAY)[number]

export const MAX_PARTNERS = 12

/** Largest request without a picture: the longest testimony in any script. */
export const MAX_BODY_BYTES = 96 * 1024

/** Limits of an uploaded picture: size, types, and pixels before it is resized. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
export const MAX_PICTURE_PIXELS = 50_000_000

/** A published testimony. */
export interface Testimony {
  title: string
  slug: string
  /** Plain paragraphs, separated by empty lines. */
  story: string
  partners: { kind: Kind; name: string }[]
  departement: string | null
  place: string | null
  picture: Picture | null
  authorName: string | null
  updatedAt: string
}

/** Splits a testimony's text into paragraphs. */
export function paragraphs(story: string): string[] {
  return story
    .split(/\n\s*\n/u)
    .map((text) => text.trim())
    .filter(Boolean)
}

/** Everything stored about a testimony, as its author sees it. */
export interface OwnTestimony {
  title: string
  story: string
  partners: { kind: Kind; name: string }[]
  departement: string | null
  place: string | null
  picture: Picture | null
  firstName: string | null
  lastName: string | null
  email: string | null
  shown: AuthorDisplay | null
  author: (typeof AUTHOR_STATES)[number]
  content: (typeof TESTIMONY_STATES)[number]
  /** Reason of the refusal, written by the team. */
  reason: string | null
  /** Path of the page, once published. */
  slug: string | null
  /** ISO 8601. */
  sentAt: string
}

/** The fields of a testimony in lists. */
export type TestimonyTeaser = Pick<
  Testimony,
  'title' | 'slug' | 'story' | 'partners' | 'departement' | 'place' | 'picture' | 'authorName'
>
