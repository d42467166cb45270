import type { SignatoryState } from '@confettis/shared/domain/signatory'
import { isPostgres, type Connection } from '../../database/connection'
import { by, LISTED, MODERATED, UNLISTED } from '../../database/indexes'
import type { View } from './contract'

/** A part of an SQL statement with its bindings. */
export interface Part {
  sql: string
  values: (string | number)[]
}

/** An index that holds a view in its order: no page counts or skips rows. */
interface ListStrategy {
  /** `null`: the primary key. */
  index: string | null
  where: string
  order: 'id' | 'number'
}

const inState = (state: SignatoryState): ListStrategy => ({
  index: 'moderated',
  where: `${MODERATED} and state = '${state}'`,
  order: 'id',
})

/** Newest first. */
export const LIST_STRATEGIES: Record<View, ListStrategy> = {
  'to-check': inState('quarantined'),
  rejected: inState('rejected'),
  withdrawn: inState('withdrawn'),
  confirmed: { index: 'number', where: `number is not null and state = 'confirmed'`, order: 'number' },
  all: { index: null, where: 'id > 0', order: 'id' },
}

/** The states of a view that can be searched by name; unconfirmed signatures are found by email only. */
const SEARCHED_STATES: Record<View, readonly ('confirmed' | 'quarantined' | 'rejected')[]> = {
  'to-check': ['quarantined'],
  rejected: ['rejected'],
  withdrawn: [],
  confirmed: ['confirmed'],
  all: ['confirmed', 'quarantined', 'rejected'],
}

interface SearchStrategy {
  from: string
  where: string
  /** Column of the name, with its collation. */
  key: string
  /** A column that must not match, so that no signature is found twice. */
  other: string | null
}

/** The indexes that find first and last names of a view by their beginning. */
export function searchStrategies(db: Connection, view: View): SearchStrategy[] {
  const collated = (column: string) => (isPostgres(db) ? `${column} collate "C"` : column)
  const [first, last] = [collated('search_first'), collated('search_last')]
  const both = (index: string, where: string): SearchStrategy[] => [
    { from: `signatories ${by(db, `${index}_last`)}`, where, key: last, other: null },
    { from: `signatories ${by(db, `${index}_first`)}`, where, key: first, other: last },
  ]
  return SEARCHED_STATES[view].flatMap((state) => [
    ...(state === 'confirmed' ? both('listed', LISTED) : []),
    ...both('unlisted', `${UNLISTED} and state = '${state}'`),
  ])
}
