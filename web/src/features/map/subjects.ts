import type { Departement } from '@confettis/shared/domain/departements'
import { testimoniesPath, STORIES as STORIES_PLACE } from '../../lib/testimonies-query'
import { NAMES, signatoriesPath } from '../../lib/signatories-query'
import { signatoryWords } from '../../locales/fr/signatories'
import { testimonyMapWords } from '../../locales/fr/testimony-map'

export type Counts = Partial<Record<Departement, number>>

/** What a map counts: in its words, and where one reads more about a département. */
export interface MapSubject {
  says: Pick<typeof signatoryWords, 'mapLabel' | 'choose' | 'mapKeys' | 'countOf' | 'legend' | 'table' | 'countColumn'>
  counted: (count: number) => string
  address: (departement: Departement) => string
}

export const SIGNATURES: MapSubject = {
  says: signatoryWords,
  counted: signatoryWords.signatures,
  address: (departement) => signatoriesPath({ departement }) + NAMES,
}

export const STORIES: MapSubject = {
  says: testimonyMapWords,
  counted: testimonyMapWords.stories,
  address: (departement) => testimoniesPath({ departement }) + STORIES_PLACE,
}
