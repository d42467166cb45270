import type { Pinia } from 'pinia'
import type { Destination } from '../../router'
import { usePages } from '../../stores/pages'
import { useSignatories } from '../../stores/signatories'
import { useStoryPlaces } from '../../stores/testimony-places'
import { useSummary } from '../../stores/summary'
import { wallQuery } from './signatories-query'

/** Everything that the page of the signatories shows. */
export const loadWall = (to: Destination, pinia: Pinia) =>
  Promise.all([
    useSignatories(pinia).load(wallQuery(to.query)),
    useSummary(pinia).load(),
    useStoryPlaces(pinia).load(),
    usePages(pinia).loadIfAny('signataires', 'fr'),
  ])
