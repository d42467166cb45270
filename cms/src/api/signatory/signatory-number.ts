import type { Core } from '@strapi/strapi'
import { getOpEdState } from './submissions/op-ed-state'
import type { Connection } from '../../database/connection'
import { toDate } from '../../database/dates'

type Row = { number: number | null; state: string; confirmed_at: unknown } | undefined

/**
 * The place of a confirmed signatory among all signatories, those of the publication first; `null` while it is not
 * settled. A quarantined signatory gets the place they would have had, always the same, so that it tells them nothing.
 */
export async function signatoryNumber(strapi: Core.Strapi, id: number): Promise<number | null> {
  const db = strapi.db.connection
  const row = await db('signatories').where({ id }).first<Row>('number', 'state', 'confirmed_at')
  const confirmedAt = toDate(row?.confirmed_at)
  if (!row || !confirmedAt) return null
  const number = row.state === 'quarantined' ? await numberAt(db, confirmedAt) : row.number
  const opEd = await getOpEdState(strapi)
  return number === null ? null : (opEd?.initialCount ?? 0) + number
}

/** The first number that was given at or after that moment, or will be. */
async function numberAt(db: Connection, moment: Date): Promise<number> {
  const next = await db('tally_windows')
    .where('settled_at', '>=', moment)
    .whereNotNull('first_number')
    .orderBy('settled_at')
    .first<{ first_number: number } | undefined>('first_number')
  if (next) return next.first_number
  const last = await db('tallies').where({ scope: 'number' }).first<{ value: number } | undefined>('value')
  return (last?.value ?? 0) + 1
}
