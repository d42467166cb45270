import type { Core } from '@strapi/strapi'
import { generateUid } from '../../../strapi-internals/services'

const FIELD = { contentTypeUID: 'api::testimony.testimony', field: 'slug' }

/** Longer addresses are cut by whoever passes them on (characters). */
const LONGEST = 80

/** Pages of the site that stand where stories do. */
const TAKEN: readonly string[] = ['raconter', 'confirmer', 'le-mien']

/** The end of a story's address: made from its title, and no other story's. */
export async function uniqueSlug(strapi: Core.Strapi, title: string): Promise<string> {
  const slugOf = (words: string) => generateUid(strapi, { ...FIELD, data: { title: words } })
  const slug = await slugOf(title.slice(0, LONGEST))
  // Signs alone make no address.
  return slug && !TAKEN.includes(slug) ? slug : slugOf(`Histoire ${title.slice(0, LONGEST)}`)
}
