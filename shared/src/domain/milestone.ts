/** A step in the bill's timeline. `label` is the date as displayed (« Fin 2019 »); `date` (`YYYY-MM-DD`) orders it. */
export interface Milestone {
  documentId: string
  date: string
  label: string | null
  title: string
  text: string | null
  link: string | null
}
