import type { Locale } from '@confettis/shared/domain/site'

export type ContentUid = `api::${string}.${string}`

/** What a public answer carries: a field that is not named never leaves the CMS. The types of the contract say the same. */
interface Shape {
  fields?: string[]
  populate?: object
}

export interface ContentType {
  /**
   * Which roles write it in the admin, see `roles/table.ts`: `written` is a draft until it is published, `immediate` is on
   * the site once it is saved, `people` holds personal data, `internal` is never shown.
   */
  editors: 'written' | 'immediate' | 'people' | 'answers' | 'rules' | 'records' | 'internal'
  /** Fields that not every role which reads the type may see, and the roles that may. */
  secretFields?: { fields: string[]; roles: string[] }
  /** What the audit log keeps of a change; `fields` keeps names of fields without what they said. */
  audit: 'values' | 'fields' | 'none'
  /** Public answers contain it: a write drops cached answers. */
  isShown?: true
  api?: PublicApi
  /** A document in a list, and the order of the list. */
  list?: Shape & { sort: string[] }
  /** A document that is read alone. */
  one?: Shape
  page?: SitePage
  /** Other paths of the site that exist because of the type, whatever is published. */
  sitePaths?: string[]
  /** Its documents may hold links; their targets are checked, and may not be deleted. */
  holdsLinks?: true
  /** Fields that are links: `link` may lead to a page of the site, `url` leads elsewhere. */
  linkFields?: Record<string, 'link' | 'url'>
  /** Slugs of documents that cannot be deleted or moved, with what the site calls them. */
  protectedSlugs?: Record<string, string>
  /** Which drafts a preview lists beside the one that was asked for. All, where it is absent. */
  previewedDrafts?: object
}

export interface PublicApi {
  /** Below `/api`. */
  path: `/${string}`
  /** Granted to the public: `find` reads `path`, `findOne` reads `path/:slug`. */
  actions: ('find' | 'findOne' | 'create')[]
  /** Further reads below `path`, answered by the type's own controller. */
  reads?: `/${string}`[]
}

export interface SitePage {
  /** `slug` is empty for types without one. */
  path: (slug: string, locale: Locale) => string
  /** Its documents are shown on a page that is not their own: there is a preview, and no path of their own. */
  isShared?: true
  /** What follows the path of a document on further pages about it. */
  suffixes?: string[]
  /** Further pages that the sitemap lists beside the document's own. */
  alsoListed?: string[]
  /** Slugs that lend their content to another page and have no path of their own. */
  unlistedSlugs?: string[]
}
