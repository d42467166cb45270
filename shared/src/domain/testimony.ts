import type { Kind } from './art.js'
import type { Picture } from './media.js'

/** Whose mailbox answered: `pending` or `confirmed`; and what the team says of the story. The two are independent. */
export const AUTHOR_STATES = ['pending', 'confirmed'] as const
export const STORY_STATES = ['to-read', 'accepted', 'refused'] as const

/** How an author is named: first name and name, first name alone, or not at all. */
export const AUTHOR_SHOWN = ['full', 'first', 'none'] as const
export type AuthorShown = (typeof AUTHOR_SHOWN)[number]

export const PARTNERS_MAX = 12

/** What a request without a picture may bring: the longest story, in any script; nothing else comes near this (bytes). */
export const BODY_MAX_BYTES = 96 * 1024

/** What a picture may be: bytes, types, and pixels before it is made smaller. */
export const PICTURE_MAX_BYTES = 10 * 1024 * 1024
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const
export const PICTURE_MAX_PIXELS = 50_000_000

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
export interface HeldTestimony {
  title: string
  story: string
  partners: { kind: Kind; name: string }[]
  departement: string | null
  place: string | null
  picture: Picture | null
  firstName: string | null
  lastName: string | null
  email: string | null
  shown: AuthorShown | null
  author: (typeof AUTHOR_STATES)[number]
  content: (typeof STORY_STATES)[number]
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
