import type { Kind } from './art.js'
import type { Picture } from './media.js'

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
