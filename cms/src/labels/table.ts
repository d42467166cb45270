/** What editors read beside a field: its name, and a hint where the name leaves a question open. */
type Label = string | [label: string, hint: string]

export interface Labels {
  /** The field that names an entry in lists and relations. */
  main?: string
  /** The columns of the list. */
  list?: string[]
  /** How the list is ordered at first. */
  sort?: [field: string, order: 'ASC' | 'DESC']
  /** What is shown, and changed by nobody here. */
  fixed?: readonly string[]
  fields: Record<string, Label>
}

/** Raise it with every change of a label, and the new words are applied at the next start. */
export const LABELS_VERSION = 7
