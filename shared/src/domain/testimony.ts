import type { Kind } from './art.js'
import type { Picture } from './media.js'

/** Whose mailbox answered: `pending` or `confirmed`; and what the team says of the story. The two are independent. */
export const AUTHOR_STATES = ['pending', 'confirmed'] as const
export const TESTIMONY_STATES = ['to-read', 'accepted', 'refused'] as const

/** How an author is named: first name and name, first name alone, or not at all. */
export const AUTHOR_DISPLAY = ['full', 'first', 'none'] as const
export type AuthorDisplay = (typeof AUTHOR_DISPLAY)[number]

export const MAX_PARTNERS = 12

/** What a request without a picture may bring: the longest story, in any script; nothing else comes near this (bytes). */
export const MAX_BODY_BYTES = 96 * 1024

/** What a picture may be: bytes, types, and pixels before it is made smaller. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
export const MAX_PICTURE_PIXELS = 50_000_000

/** The story of an alliance, as published. */
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

/** The paragraphs of a story. */
export function paragraphs(story: string): string[] {
  return story
    .split(/\n\s*\n/u)
    .map((text) => text.trim())
    .filter(Boolean)
}

/** A story as its author may see it: everything that is kept. */
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
  /** Why it was refused, in the team's words. */
  reason: string | null
  /** Of the page, once it is published. */
  slug: string | null
  /** ISO 8601. */
  sentAt: string
}

/** What is shown of a story where it is only announced. */
export type TestimonyTeaser = Pick<
  Testimony,
  'title' | 'slug' | 'story' | 'partners' | 'departement' | 'place' | 'picture' | 'authorName'
>
