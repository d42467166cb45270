import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { ERASED_COLUMNS } from '../api/signatory/services/withdraw'
import { rowsOf, type Connection } from '../database/connection'
import { getOpEdState } from '../api/signatory/submissions/op-ed-state'
import { BATCH, inBatches, unlessBusy } from '../database/batches'

/** Who is to be erased, and what they are from then on. */
interface Erasure {
  /** SQL with `?` for each of `values`; whom it erased it must not find again. */
  where: string
  values: readonly (number | string | Date)[]
  becomes: Record<string, unknown>
}

/** Erases who signed before `oldest` and never confirmed: the mailbox may sign anew. */
export const erasePending = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, { ...signedBefore('pending', oldest), becomes: { state: 'expired', mailbox_hash: null } })

/** Erases who was set aside before `oldest`: a moderator looked at it by then, or never will. */
export const eraseQuarantined = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, { ...signedBefore('quarantined', oldest), becomes: { state: 'expired', mailbox_hash: null } })

/** Erases whom a moderator refused before `oldest`; the refusal stays, and is nobody's any more. */
export const eraseRejected = (strapi: Core.Strapi, oldest: Date) =>
  eraseAll(strapi, {
    where: `state = 'rejected' and mailbox_hash is not null and updated_at < ?`,
    values: [oldest],
    becomes: { mailbox_hash: null },
  })

/**
 * Makes everybody nameless once the op-ed closed before `oldest`: they still count, and nobody can tell who they were.
 * Goes through the table once, by its key: each batch begins where the last one ended.
 */
export async function anonymiseConfirmed(strapi: Core.Strapi, oldest: Date): Promise<number> {
  const closesAt = (await getOpEdState(strapi))?.closesAt
  if (!closesAt || new Date(closesAt) >= oldest) return 0
  let last = 0
  return inBatches(async () => {
    const ids = await eraseBatch(strapi.db.connection, {
      where: `id > ? and state = 'confirmed' and mailbox_hash is not null`,
      values: [last],
      becomes: { mailbox_hash: null },
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

/** Erases some, with the links that would confirm them and the mails that wait for them. Returns their ids, in order. */
function eraseBatch(db: Connection, { where, values, becomes }: Erasure): Promise<number[]> {
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
      .update({ ...ERASED_COLUMNS, ...becomes, updated_at: new Date() })
    await transaction('tokens').whereIn('subject', subjects).where({ purpose: 'confirm' }).delete()
    await transaction('mails').whereIn('subject', subjects).whereIn('state', ['queued', 'sending', 'failed']).delete()
    return ids
  })
}
