import type { Pinia } from 'pinia'
import type { Destination } from '../../router'
import { usePages } from '../../stores/pages'
import { useSignatories } from '../../stores/signatories'
import { useTestimonyPlaces } from '../../stores/testimony-places'
import { useSummary } from '../../stores/summary'
import { parseSignatoriesQuery } from '../../lib/signatories-query'

/** Everything that the page of the signatories shows. */
export const loadSignatories = (to: Destination, pinia: Pinia) =>
  Promise.all([
    useSignatories(pinia).load(parseSignatoriesQuery(to.query)),
    useSummary(pinia).load(),
    useTestimonyPlaces(pinia).load(),
    usePages(pinia).loadIfAny('signataires', 'fr'),
  ])
