/** A moment in the life of the bill. `label` says the date as one reads it (« Fin 2019 »); `date` (`YYYY-MM-DD`) orders it. */
export interface Milestone {
  documentId: string
  date: string
  label: string | null
  title: string
  text: string | null
  link: string | null
}
