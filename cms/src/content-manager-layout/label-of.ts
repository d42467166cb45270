import { CONTENT_TYPE_LABELS } from './content-types'

/** What editors call a field of a type. */
export const labelOf = (uid: string, field: string): string =>
  [CONTENT_TYPE_LABELS[uid]?.fields[field] ?? field].flat()[0] ?? field
