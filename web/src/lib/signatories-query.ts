import type { SignatoryQuery } from '@confettis/shared/api/signatories'
import { isDepartement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'
import type { LocationQuery } from 'vue-router'

/** The value of `?type=` for each kind of signatory. */
export const KIND_IN_QUERY: Record<SignatoryKind, string> = {
  association: 'association',
  company: 'entreprise',
  public: 'public',
  citizen: 'citoyen',
}

export const KINDS = Object.keys(KIND_IN_QUERY) as SignatoryKind[]

const PATH = '/signataires'
/** The anchor of the list of names on its page. */
export const NAMES_ANCHOR = '#noms'
/** The longest first and last name together, in characters. */
const MAX_SEARCH_LENGTH = 80
/** The API decides what a cursor holds: only its characters are checked. */
const CURSOR = /^[\w.~-]{1,100}$/

/** The API query for the query of a URL. Invalid values are left out. */
export function parseSignatoriesQuery(query: LocationQuery): SignatoryQuery {
  const { q, type, departement, apres } = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']),
  )
  const kind = KINDS.find((known) => KIND_IN_QUERY[known] === type)
  const search = q?.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SEARCH_LENGTH)
  return {
    ...(search && { q: search }),
    ...(kind && { kind }),
    ...(isDepartement(departement) && { departement }),
    ...(apres && CURSOR.test(apres) && { after: apres }),
  }
}

/** The path and query of the page with this search. */
export function signatoriesPath({ q, kind, departement, after }: SignatoryQuery): string {
  const params = {
    q,
    type: kind && KIND_IN_QUERY[kind as SignatoryKind],
    departement,
    apres: after,
  }
  const query = new URLSearchParams(Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return `${PATH}${query.size ? `?${query}` : ''}`
}
