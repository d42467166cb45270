import { DEPARTEMENTS, type Departement } from '@confettis/shared/domain/departements'
import { countFr } from '../format'

const testimonies = (count: number) => countFr(count, 'histoire', 'histoires')

/** The map of testimonies, in place of the words of the map of signatures. */
export const testimonyMapWords = {
  map: 'Où naissent ces alliances',
  mapText: 'Chaque couleur dit combien d’histoires nous en viennent.',
  mapLabel: 'Carte des histoires par département',
  choose: 'Choisissez un département pour lire ses histoires.',
  countOf: (departement: Departement, count: number) =>
    `${DEPARTEMENTS[departement]}\u00a0: ${count === 0 ? 'pas encore d’histoire' : testimonies(count)}`,
  testimonies,
  legend: 'Histoires',
  table: 'Histoires par département',
  countColumn: 'Histoires',
}
