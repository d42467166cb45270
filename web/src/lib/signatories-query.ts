import type { SignatoryQuery } from '@confettis/shared/api/signatories'
import { isDepartement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'
import type { LocationQuery } from 'vue-router'

/** What stands in the address of the wall for who signs. */
export const KIND_IN_QUERY: Record<SignatoryKind, string> = {
  association: 'association',
  company: 'entreprise',
  public: 'public',
  citizen: 'citoyen',
}

export const KINDS = Object.keys(KIND_IN_QUERY) as SignatoryKind[]

const WALL = '/signataires'
/** Where the names stand on the page. */
export const NAMES = '#noms'
/** No name is longer, first and last together. */
const MAX_SEARCH = 80
/** A cursor is the API's own business: only its letters are checked. */
const CURSOR = /^[\w.~-]{1,100}$/

/** What an address of the wall asks of the API. What makes no sense is not asked. */
export function parseSignatoriesQuery(address: LocationQuery): SignatoryQuery {
  const { q, type, departement, apres } = Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, [value].flat()[0] ?? '']),
  )
  const kind = KINDS.find((known) => KIND_IN_QUERY[known] === type)
  const search = q?.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SEARCH)
  return {
    ...(search && { q: search }),
    ...(kind && { kind }),
    ...(isDepartement(departement) && { departement }),
    ...(apres && CURSOR.test(apres) && { after: apres }),
  }
}

/** The address that asks this. */
export function signatoriesPath({ q, kind, departement, after }: SignatoryQuery): string {
  const words = {
    q,
    type: kind && KIND_IN_QUERY[kind as SignatoryKind],
    departement,
    apres: after,
  }
  const query = new URLSearchParams(Object.entries(words).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return `${WALL}${query.size ? `?${query}` : ''}`
}
