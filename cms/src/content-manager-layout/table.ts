/** What editors read beside a field: its name, and a hint where the name leaves a question open. */
export type Label = string | [label: string, hint: string]

/** A field in a row of the form; alone with its width when it is not to share the row evenly (of twelve columns). */
export type Cell = string | [field: string, width: number]

export interface Labels {
  /** The field that names an entry in lists and relations. */
  main?: string
  /** The columns of the list. */
  list?: string[]
  /** How the list is ordered at first. */
  sort?: [field: string, order: 'ASC' | 'DESC']
  /** The rows of the form, from what is written first to what is seldom touched. */
  rows?: Cell[][]
  /** Fields that are shown and cannot be edited. */
  fixed?: readonly string[]
  /** A table of up to a million rows: its list is neither searched through every column nor sorted by any of them. */
  isVolume?: true
  fields: Record<string, Label>
}

export type LabelTable = Record<string, Labels>
