import type { Kind } from '@confettis/shared/domain/art'
import { isDepartement, type Departement } from '@confettis/shared/domain/departements'
import type { TestimonyTeaser } from '@confettis/shared/domain/testimony'
import type { LocationQuery } from 'vue-router'
import { KIND_IN_QUERY, KINDS } from './signatories-query'

/** The filter of the page of testimonies. */
export interface TestimoniesQuery {
  kind?: Kind
  departement?: Departement
}

/** How many there are in each département that has any. */
export type DepartementCounts = Partial<Record<Departement, number>>

/** The anchor of the list on its page. */
export const TESTIMONIES_ANCHOR = '#histoires'

/** The filter in the query of a URL. Invalid values are left out. */
export function parseTestimoniesQuery(query: LocationQuery): TestimoniesQuery {
  const [type, departement] = [query.type, query.departement].map((value) => [value].flat()[0])
  const kind = KINDS.find((known) => KIND_IN_QUERY[known] === type)
  return { ...(kind && { kind }), ...(isDepartement(departement) && { departement }) }
}

/** The path and query of the page with this filter. */
export function testimoniesPath({ kind, departement }: TestimoniesQuery): string {
  const query = new URLSearchParams({
    ...(kind && { type: KIND_IN_QUERY[kind] }),
    ...(departement && { departement }),
  })
  return `/temoignages${query.size ? `?${query}` : ''}`
}

/** The testimonies with a partner of this kind, from this département. */
export const filterTestimonies = <T extends Pick<TestimonyTeaser, 'partners' | 'departement'>>(
  testimonies: T[],
  { kind, departement }: TestimoniesQuery,
): T[] =>
  testimonies.filter(
    (testimony) =>
      (!kind || testimony.partners.some((partner) => partner.kind === kind)) &&
      (!departement || testimony.departement === departement),
  )

export function countByDepartement(testimonies: Pick<TestimonyTeaser, 'departement'>[]): DepartementCounts {
  const counts: DepartementCounts = {}
  for (const { departement } of testimonies)
    if (isDepartement(departement)) counts[departement] = (counts[departement] ?? 0) + 1
  return counts
}
