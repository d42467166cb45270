import { INTERNAL_CONTENT } from './internal'
import { PEOPLE_CONTENT } from './people'
import { SITE_CONTENT } from './site'
import type { ContentType } from './types'

/** What the code knows of every type beside its schema. Imports nothing: it is data for all other folders. */
export const CONTENT = { ...SITE_CONTENT, ...PEOPLE_CONTENT, ...INTERNAL_CONTENT }

export type KnownUid = keyof typeof CONTENT

const ENTRIES = Object.entries(CONTENT) as [KnownUid, ContentType][]

/** What is known of a type; `undefined` for types of Strapi and its plugins. */
export const contentType = (uid: string): ContentType | undefined => (CONTENT as Record<string, ContentType>)[uid]

/** The types that a fact holds for, with what is known of them. */
export const contentTypesWith = (holds: (type: ContentType) => unknown): [KnownUid, ContentType][] =>
  ENTRIES.filter(([, type]) => holds(type))

/** The types whose documents have a path of their own. */
export const typesWithPath = () => ENTRIES.flatMap(([uid, { page }]) => (page && !page.isShared ? [{ uid, page }] : []))

export type { ContentType }
