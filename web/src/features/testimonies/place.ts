import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import type { Testimony } from '@confettis/shared/domain/testimony'

/** Where an alliance lives: « Le Panier, Bouches-du-Rhône ». What would be said twice is said once. */
export function placeOf({ place, departement }: Pick<Testimony, 'place' | 'departement'>): string {
  const name = isDepartement(departement) ? DEPARTEMENTS[departement] : ''
  return [...new Set([place, name])].filter(Boolean).join(', ')
}
