import type { SignatoryState } from '@confettis/shared/domain/signatory'
import { isPostgres, type Connection } from '../../database/connection'
import { by, LISTED, MODERATED, UNLISTED } from '../../database/indexes'
import type { View } from './contract'

/** A part of a statement, with what it is about. */
export interface Part {
  sql: string
  values: (string | number)[]
}

/** How a view is gone through without counting or skipping anybody: an index holds it in order. */
interface Lane {
  /** `null`: the table's own key. */
  index: string | null
  where: string
  order: 'id' | 'number'
}

const setAside = (state: SignatoryState): Lane => ({
  index: 'moderated',
  where: `${MODERATED} and state = '${state}'`,
  order: 'id',
})

/** Newest first. */
export const LIST_STRATEGIES: Record<View, Lane> = {
  'to-check': setAside('quarantined'),
  rejected: setAside('rejected'),
  withdrawn: setAside('withdrawn'),
  confirmed: { index: 'number', where: `number is not null and state = 'confirmed'`, order: 'number' },
  all: { index: null, where: 'id > 0', order: 'id' },
}

/** In which states a view has names to look for. Who has not confirmed yet is found by their address alone. */
const NAMED: Record<View, readonly ('confirmed' | 'quarantined' | 'rejected')[]> = {
  'to-check': ['quarantined'],
  rejected: ['rejected'],
  withdrawn: [],
  confirmed: ['confirmed'],
  all: ['confirmed', 'quarantined', 'rejected'],
}

interface NameLane {
  from: string
  where: string
  /** The column, as it is compared and put in order. */
  key: string
  /** What else must not begin so: nobody is found twice. */
  other: string | null
}

/** Where people of a view are found by how their first or last name begins. */
export function searchStrategies(db: Connection, view: View): NameLane[] {
  const inOrder = (column: string) => (isPostgres(db) ? `${column} collate "C"` : column)
  const [first, last] = [inOrder('search_first'), inOrder('search_last')]
  const both = (index: string, where: string): NameLane[] => [
    { from: `signatories ${by(db, `${index}_last`)}`, where, key: last, other: null },
    { from: `signatories ${by(db, `${index}_first`)}`, where, key: first, other: last },
  ]
  return NAMED[view].flatMap((state) => [
    ...(state === 'confirmed' ? both('listed', LISTED) : []),
    ...both('unlisted', `${UNLISTED} and state = '${state}'`),
  ])
}
