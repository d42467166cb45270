import type { Pinia } from 'pinia'
import type { RouteLocationNormalized } from 'vue-router'
import { parseSignatoriesQuery } from '../lib/signatories-query'
import { useEvents } from '../stores/events'
import { usePages } from '../stores/pages'
import { useRegistrationToken } from '../stores/registration-token'
import { useSignatories } from '../stores/signatories'
import { useSummary } from '../stores/summary'
import { useTestimonies } from '../stores/testimonies'
import { useTestimonyPlaces } from '../stores/testimony-places'

/** The part of a route that its loader reads. */
export type Destination = Pick<RouteLocationNormalized, 'params' | 'query' | 'meta'>

// A module of its own, loaded on demand: the stores in it stay out of the first visit of other pages.

export const loadSignatories = (to: Destination, pinia: Pinia) =>
  Promise.all([
    useSignatories(pinia).load(parseSignatoriesQuery(to.query)),
    useSummary(pinia).load(),
    useTestimonyPlaces(pinia).load(),
    usePages(pinia).loadIfAny('signataires', 'fr'),
  ])

export const loadTestimonies = (pinia: Pinia) => useTestimonies(pinia).load()

/** One testimony, and the list, of which the page shows the next ones. */
export const loadTestimony = (slug: string, pinia: Pinia) =>
  Promise.all([useTestimonies(pinia).loadOne(slug), useTestimonies(pinia).load()])

/** The event of a registration that the server has settled before rendering. The page shows its outcome without it too. */
export async function loadSettledEvent(pinia: Pinia): Promise<void> {
  const { step } = useRegistrationToken(pinia)
  if (step.kind !== 'done') return
  await useEvents(pinia)
    .loadOne(step.standing.event)
    .catch(() => {})
}
