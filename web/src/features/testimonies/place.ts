import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import type { Testimony } from '@confettis/shared/domain/testimony'

/** The place of a testimony: « Le Panier, Bouches-du-Rhône », without repetition. */
export function placeOf({ place, departement }: Pick<Testimony, 'place' | 'departement'>): string {
  const name = isDepartement(departement) ? DEPARTEMENTS[departement] : ''
  return [...new Set([place, name])].filter(Boolean).join(', ')
}
