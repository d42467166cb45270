import { linesOf } from './diff-text'

/** A changed field, with its lines before and after. For personal data its name alone. */
export interface Change {
  field: string
  before?: string[]
  after?: string[]
}

export interface Attribute {
  type: string
  private?: boolean
  /** `false` for columns that the admin never shows. */
  visible?: boolean
}

type Row = Record<string, unknown>

/** Columns that Strapi adds to every type. */
const KEPT_BY_STRAPI = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
])

/** The fields that differ between two versions of a document. */
export function diffDocuments(
  attributes: Record<string, Attribute>,
  before: Row | null,
  after: Row | null,
  isPersonal: boolean,
): Change[] {
  return Object.entries(attributes).flatMap(([field, attribute]) => {
    if (KEPT_BY_STRAPI.has(field) || attribute.visible === false) return []
    const [was, is] = [linesOf(before?.[field]), linesOf(after?.[field])]
    if (was.join('\n') === is.join('\n')) return []
    return [isPersonal || attribute.private ? { field } : { field, before: was, after: is }]
  })
}
