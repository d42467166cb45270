import type { Core } from '@strapi/strapi'
import { getOpEdState } from './submissions/op-ed-state'
import { toDate } from '../../database/dates'

/**
 * The place of somebody who confirmed among all signatories, those of the publication first; `null` while it is not
 * known. Who is kept aside gets the place they would have had, and always the same: it tells them nothing.
 */
export async function numberOf(strapi: Core.Strapi, id: number): Promise<number | null> {
  const db = strapi.db.connection
  const row = await db('signatories')
    .where({ id })
    .first<{ number: number | null; state: string; confirmed_at: unknown } | undefined>(
      'number',
      'state',
      'confirmed_at',
    )
  const confirmedAt = toDate(row?.confirmed_at)
  if (!row || !confirmedAt) return null
  const place = row.state === 'quarantined' ? await placeAt(strapi, confirmedAt) : row.number
  const opEd = await getOpEdState(strapi)
  return place === null ? null : (opEd?.initialCount ?? 0) + place
}

/** The first number that was given after that moment, or will be. */
async function placeAt(strapi: Core.Strapi, moment: Date): Promise<number> {
  const db = strapi.db.connection
  const next = await db('tally_windows')
    .where('settled_at', '>=', moment)
    .whereNotNull('first_number')
    .orderBy('settled_at')
    .first<{ first_number: number } | undefined>('first_number')
  if (next) return next.first_number
  const last = await db('tallies').where({ scope: 'number' }).first<{ value: number } | undefined>('value')
  return (last?.value ?? 0) + 1
}
