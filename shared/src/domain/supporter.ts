import type { Picture } from './media.js'

/** A public supporter of the bill. A monogram replaces a missing portrait. */
export interface Supporter {
  documentId: string
  name: string
  role: string | null
  organisation: string | null
  portrait: Picture | null
  quotation: string | null
  link: string | null
}

/** Up to three initials of a name: « Cathy Racon-Bouzon » gives « CRB », « CBH » stays « CBH ». */
export function monogram(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean)
  const [only = ''] = words
  if (words.length === 1) return only === only.toUpperCase() ? only.slice(0, 3) : only.slice(0, 1).toUpperCase()
  return words
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .slice(0, 3)
}
