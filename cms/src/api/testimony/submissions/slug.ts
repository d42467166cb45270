import type { Core } from '@strapi/strapi'
import { generateUid } from '../../../strapi-internals/services'

const FIELD = { contentTypeUID: 'api::testimony.testimony', field: 'slug' }

/** Longer URLs are often cut by programs that share them. */
const MAX_SLUG_CHARACTERS = 80

/** Slugs of other pages beside the testimonies. */
const RESERVED: readonly string[] = ['raconter', 'confirmer', 'le-mien']

/** A slug made from the title that no other testimony has. */
export async function uniqueSlug(strapi: Core.Strapi, title: string): Promise<string> {
  const slugOf = (words: string) => generateUid(strapi, { ...FIELD, data: { title: words } })
  const slug = await slugOf(title.slice(0, MAX_SLUG_CHARACTERS))
  // A title of punctuation gives an empty slug.
  return slug && !RESERVED.includes(slug) ? slug : slugOf(`Histoire ${title.slice(0, MAX_SLUG_CHARACTERS)}`)
}
