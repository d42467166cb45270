import type { SupporterSeed } from '../types'

/** The two last portraits have no name yet: their drafts show the team what is missing. */
export const supporters: SupporterSeed[] = [
  { data: { order: 1, name: 'Cathy Racon-Bouzon', role: 'Députée des Bouches-du-Rhône' } },
  { data: { order: 2, name: 'CBH', role: 'Charles-Benoît Heidsieck, président fondateur du Rameau' } },
  { data: { order: 3, name: 'Cécile' } },
  { data: { order: 4, name: 'Tarik' } },
  { data: { order: 5, name: 'Nils' } },
  { data: { order: 6, name: 'Erika' } },
  { data: { order: 7, name: 'Pierre Minodier' } },
  { data: { order: 8, name: 'Florence Provendier' } },
  { data: { order: 9, name: 'Frédérique Marquet' } },
  { data: { order: 10, name: 'Manuelle Lepoutre' } },
  { data: { order: 11, name: 'Wilfried' } },
  { data: { order: 12, name: 'Portrait à nommer (1)' }, draft: true },
  { data: { order: 13, name: 'Portrait à nommer (2)' }, draft: true },
]
