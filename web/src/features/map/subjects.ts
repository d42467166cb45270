import type { Departement } from '@confettis/shared/domain/departements'
import { NAMES_ANCHOR, signatoriesPath } from '../../lib/signatories-query'
import { TESTIMONIES_ANCHOR, testimoniesPath } from '../../lib/testimonies-query'
import { signatoryWords } from '../../locales/fr/signatories'
import { testimonyMapWords } from '../../locales/fr/testimony-map'

/** What a map counts: its words, and the page of a département. */
export interface MapSubject {
  says: Pick<typeof signatoryWords, 'mapLabel' | 'choose' | 'countOf' | 'legend' | 'table' | 'countColumn'>
  counted: (count: number) => string
  path: (departement: Departement) => string
}

export const SIGNATURES: MapSubject = {
  says: signatoryWords,
  counted: signatoryWords.signatures,
  path: (departement) => signatoriesPath({ departement }) + NAMES_ANCHOR,
}

export const TESTIMONIES: MapSubject = {
  says: testimonyMapWords,
  counted: testimonyMapWords.testimonies,
  path: (departement) => testimoniesPath({ departement }) + TESTIMONIES_ANCHOR,
}
