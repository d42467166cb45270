import { DEPARTEMENTS, type Departement } from '@confettis/shared/domain/departements'
import { countFr } from '../format'

const stories = (count: number) => countFr(count, 'histoire', 'histoires')

/** What the map of the stories says in place of that of the signatures. */
export const testimonyMapWords = {
  map: 'Où naissent ces alliances',
  mapText: 'Chaque couleur dit combien d’histoires nous en viennent.',
  mapLabel: 'Carte des histoires par département',
  choose: 'Choisissez un département pour lire ses histoires.',
  mapKeys: 'Au clavier, les flèches mènent d’un département à son voisin ; Entrée affiche ses histoires.',
  countOf: (departement: Departement, count: number) =>
    `${DEPARTEMENTS[departement]}\u00a0: ${count === 0 ? 'pas encore d’histoire' : stories(count)}`,
  stories,
  legend: 'Histoires',
  table: 'Histoires par département',
  countColumn: 'Histoires',
}
