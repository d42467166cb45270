import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { SIGNATORY } from '../api/signatory/columns'
import { erasedColumns, type ErasureRule } from '../database/columns'
import { rowsOf, type Connection } from '../database/connection'
import { getOpEdState } from '../api/signatory/submissions/op-ed-state'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

/** Which signatories to erase, and what they become. */
interface Erasure {
  rule: ErasureRule
  /** SQL with `?` for each of `values`; must not match rows that the erasure has updated. */
  where: string
  values: readonly (number | string | Date)[]
  state?: SignatoryState
}

/** Erases signatories who signed before `oldest` and never confirmed. Their mailbox may sign again. */
export const erasePending = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, { rule: 'pending', ...signedBefore('pending', oldest), state: 'expired' })

/** Erases signatories quarantined before `oldest`. */
export const eraseQuarantined = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, { rule: 'quarantined', ...signedBefore('quarantined', oldest), state: 'expired' })

/** Erases signatories whom a moderator rejected before `oldest`. The rejection is still counted. */
export const eraseRejected = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, {
    rule: 'rejected',
    where: `state = 'rejected' and mailbox_hash is not null and updated_at < ?`,
    values: [oldest],
  })

/**
 * Anonymises confirmed signatories once the op-ed closed before `oldest`; they are still counted. Reads the table once,
 * by its key: each batch begins where the last one ended.
 */
export async function anonymiseConfirmed(strapi: Core.Strapi, oldest: Date): Promise<number> {
  const closesAt = (await getOpEdState(strapi))?.closesAt
  if (!closesAt || new Date(closesAt) >= oldest) return 0
  let last = 0
  return inBatches(async () => {
    const ids = await eraseBatch(strapi.db.connection, {
      rule: 'confirmed',
      where: `id > ? and state = 'confirmed' and mailbox_hash is not null`,
      values: [last],
    })
    last = ids.at(-1) ?? last
    return ids.length
  })
}

const signedBefore = (state: SignatoryState, oldest: Date) => ({
  where: 'state = ? and consent_at < ?',
  values: [state, oldest],
})

const eraseAll = (strapi: Core.Strapi, erasure: Erasure) =>
  inBatches(async () => (await eraseBatch(strapi.db.connection, erasure)).length)

/** Erases a batch, with its confirmation tokens and queued emails. Returns the ids in order. */
function eraseBatch(db: Connection, { rule, where, values, state }: Erasure): Promise<number[]> {
  return db.transaction(async (transaction) => {
    const found = await rowsOf<{ id: number; document_id: string }>(
      transaction.raw(
        `select id, document_id from signatories where ${where} order by id limit ${BATCH} ${unlessBusy(db)}`,
        [...values],
      ),
    )
    if (found.length === 0) return []
    const ids = found.map(({ id }) => id)
    const subjects = found.map(({ document_id }) => document_id)
    await transaction('signatories')
      .whereIn('id', ids)
      .update({ ...erasedColumns(SIGNATORY, rule), ...(state && { state }), updated_at: new Date() })
    await transaction('tokens').whereIn('subject', subjects).where({ purpose: 'confirm' }).delete()
    await transaction('mails').whereIn('subject', subjects).whereIn('state', ['queued', 'sending', 'failed']).delete()
    return ids
  })
}
