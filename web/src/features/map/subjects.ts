import type { Departement } from '@confettis/shared/domain/departements'
import { storyAddress, STORIES as STORIES_PLACE } from '../testimonies/testimonies-query'
import { NAMES, wallAddress } from '../signatories/signatories-query'
import { signatoryWords } from '../../locales/fr/signatories'
import { storyMapWords } from '../../locales/fr/testimony-map'

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
  address: (departement) => wallAddress({ departement }) + NAMES,
}

export const STORIES: MapSubject = {
  says: storyMapWords,
  counted: storyMapWords.stories,
  address: (departement) => storyAddress({ departement }) + STORIES_PLACE,
}
