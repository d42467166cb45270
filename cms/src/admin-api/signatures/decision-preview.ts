import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { currentCount, scheduleSettlement } from '../../signature-count'
import type { Connection } from '../../database/connection'
import { toDate } from '../../database/dates'
import { MAX_SELECTION, type Decision, type Effect, type Preview, type Verb } from './contract'
import { selectedIds } from './find'
import { stateAfter } from './transitions'

export interface StateChange {
  id: number
  documentId: string
  before: SignatoryState
  after: SignatoryState
}

/** The public counter, after all pending confirmations are settled. */
export async function currentPublicCount(strapi: Core.Strapi): Promise<number> {
  await scheduleSettlement(strapi)
  const count = (await strapi.service('api::op-ed.op-ed').count()) as { total: number } | null
  return count?.total ?? (await currentCount(strapi)).confirmed
}

/** The effect that a decision would have. Writes nothing. */
export async function preview(strapi: Core.Strapi, decision: Decision, now = new Date()): Promise<Preview> {
  const db = strapi.db.connection
  const selected = await selectedIds(db, decision)
  const ids = selected.slice(0, MAX_SELECTION)
  const before = await currentPublicCount(strapi)
  const changes = await changesOf(db, ids, decision.verb, now)
  const after = before + changes.reduce((sum, change) => sum + countChange(change), 0)
  return {
    ...effectOf(changes, ids.length),
    before,
    after,
    upTo: Math.max(0, ...ids),
    more: selected.length > MAX_SELECTION,
  }
}

const countChange = ({ before, after }: StateChange) => Number(after === 'confirmed') - Number(before === 'confirmed')

export function effectOf(changes: readonly StateChange[], selected: number): Omit<Effect, 'before' | 'after'> {
  const countOf = (state: SignatoryState) => changes.filter(({ after }) => after === state).length
  return {
    changed: changes.length,
    confirmed: countOf('confirmed'),
    pending: countOf('pending'),
    rejected: countOf('rejected'),
    leftAlone: selected - changes.length,
  }
}

const CHUNK = 500

/** The signatures that a decision changes. In a transaction their rows are locked. */
export async function changesOf(db: Connection, ids: readonly number[], verb: Verb, now: Date): Promise<StateChange[]> {
  const changes: StateChange[] = []
  for (let from = 0; from < ids.length; from += CHUNK)
    for (const row of await statusesOf(db, ids.slice(from, from + CHUNK))) {
      const { id, documentId, ...status } = row
      const after = stateAfter(verb, status, now)
      if (after) changes.push({ id, documentId, before: status.state, after })
    }
  return changes
}

async function statusesOf(db: Connection, ids: readonly number[]) {
  const query = db('signatories')
    .select('id', 'document_id', 'state', 'consent_at', 'confirmed_at', 'mailbox_sealed')
    .whereIn('id', ids)
    .orderBy('id')
  const rows: Record<string, unknown>[] = await (db.isTransaction ? query.forUpdate() : query)
  return rows.map((row) => ({
    id: Number(row.id),
    documentId: row.document_id as string,
    state: row.state as SignatoryState,
    signedAt: toDate(row.consent_at),
    confirmedAt: toDate(row.confirmed_at),
    hasAddress: row.mailbox_sealed !== null,
  }))
}

export async function applyStates(
  transaction: Connection,
  changes: readonly { id: number; to: SignatoryState }[],
  now: Date,
): Promise<void> {
  const states = new Set(changes.map(({ to }) => to))
  for (const state of states) {
    const ids = changes.filter(({ to }) => to === state).map(({ id }) => id)
    for (let from = 0; from < ids.length; from += CHUNK)
      await transaction('signatories')
        .whereIn('id', ids.slice(from, from + CHUNK))
        .update({ state, moderated_at: now, updated_at: now })
  }
}
