import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import { SIGNATORY_KINDS } from '@confettis/shared/domain/signatory'
import type { Context } from 'koa'
import { searchKey } from '../../database/search-key'
import { readQuery, type Check } from '../../http/query'

const DEFAULT_LIMIT = 50
const SEARCH_MAX = 100

/** The query of the signatory list. */
export interface ListQuery {
  /** The number at the end of the previous page. */
  after: number | null
  limit: number
  kind: string | null
  departement: string | null
  /** The beginning of a name, as a search key: see `searchKey`. */
  prefix: string | null
}

/** @throws ValidationError (400) for a parameter that is unknown or malformed */
export function readListQuery(ctx: Context): ListQuery {
  const { after, limit, kind, departement, q } = readQuery(ctx, {
    after: isCursor,
    limit: isLimit,
    kind: SIGNATORY_KINDS,
    departement: DEPARTEMENT_CODES,
    q: isSearch,
  })
  return {
    after: after === undefined ? null : fromCursor(after),
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
    kind: kind ?? null,
    departement: departement ?? null,
    prefix: q?.trim() ? searchKey(q) : null,
  }
}

/** The cursor of the page after that number. Opaque, so that clients do not compute it. */
export const encodeCursor = (number: number): string => Buffer.from(`n${number}`).toString('base64url')

function fromCursor(cursor: string): number | null {
  const number = /^n([1-9]\d{0,9})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1]
  return number !== undefined && encodeCursor(Number(number)) === cursor ? Number(number) : null
}

const isCursor: Check = (value) => (fromCursor(value) === null ? 'must be the meta.next of a page' : null)
const isLimit: Check = (value) => (/^(?:[1-9]\d?|100)$/.test(value) ? null : 'must be a number from 1 to 100')

// eslint-disable-next-line no-control-regex -- no name contains any, and PostgreSQL rejects NUL
const CONTROL = /[\u0000-\u001f\u007f]/

const isSearch: Check = (value) => {
  if (value.length > SEARCH_MAX) return `must have ${SEARCH_MAX} characters at most`
  return CONTROL.test(value) ? 'must be part of a name' : null
}
