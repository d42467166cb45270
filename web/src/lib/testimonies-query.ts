import type { Kind } from '@confettis/shared/domain/art'
import { isDepartement, type Departement } from '@confettis/shared/domain/departements'
import type { TestimonyTeaser } from '@confettis/shared/domain/testimony'
import type { LocationQuery } from 'vue-router'
import { KIND_IN_QUERY, KINDS } from './signatories-query'

/** Which stories one looks for. */
export interface TestimoniesQuery {
  kind?: Kind
  departement?: Departement
}

type Told = Pick<TestimonyTeaser, 'partners' | 'departement'>

/** Where the stories stand on their page. */
export const STORIES = '#histoires'

/** What an address of the stories asks. What makes no sense is not asked. */
export function parseTestimoniesQuery(address: LocationQuery): TestimoniesQuery {
  const [type, departement] = [address.type, address.departement].map((value) => [value].flat()[0])
  const kind = KINDS.find((known) => KIND_IN_QUERY[known] === type)
  return { ...(kind && { kind }), ...(isDepartement(departement) && { departement }) }
}

/** The address that asks this. */
export function testimoniesPath({ kind, departement }: TestimoniesQuery): string {
  const query = new URLSearchParams({
    ...(kind && { type: KIND_IN_QUERY[kind] }),
    ...(departement && { departement }),
  })
  return `/temoignages${query.size ? `?${query}` : ''}`
}

/** The stories that were looked for: with a partner of this kind, from this département. */
export const matching = <S extends Told>(stories: S[], { kind, departement }: TestimoniesQuery): S[] =>
  stories.filter(
    (story) =>
      (!kind || story.partners.some((partner) => partner.kind === kind)) &&
      (!departement || story.departement === departement),
  )

/** How many stories there are from each département that has some. */
export function countByDepartement(stories: Pick<Told, 'departement'>[]): Partial<Record<Departement, number>> {
  const counts: Partial<Record<Departement, number>> = {}
  for (const { departement } of stories)
    if (isDepartement(departement)) counts[departement] = (counts[departement] ?? 0) + 1
  return counts
}
