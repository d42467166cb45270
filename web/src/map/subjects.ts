import type { Departement } from '@confettis/shared/domain/departements'
import { storyAddress, STORIES as STORIES_PLACE } from '../story-address'
import { NAMES, wallAddress } from '../wall-address'
import { signatoryWords } from '../words/signatories'
import { storyMapWords } from '../words/story-map'

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
