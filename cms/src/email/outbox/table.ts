import { randomUUID } from 'node:crypto'
import type { Locale } from '@confettis/shared/domain/site'
import { isPostgres, type Connection } from '../../database/connection'
import { EMAILS, SUBJECT_TABLES, type EmailKind } from '../kinds'

/** An email that only this process may send while its lease holds. */
export interface ClaimedEmail {
  id: number
  kind: EmailKind
  language: Locale
  subject: string
  messageId: string
  attempts: number
  /** Sealed; `null` when the email was erased before it was sent. */
  payload: string | null
}

type Row = Record<string, unknown>

/** A claim ends this long after its last renewal. */
export const LEASE_MS = 15_000

const COLUMNS = ['id', 'kind', 'language', 'subject', 'message_id', 'attempts', 'payload', 'next_attempt_at']
/** Emails that answer an action, and the emails of newsletter mailings. */
const TRANSACTIONAL = 'mailing is null'
const BULK = 'mailing is not null'
const UNCLAIMED = { claimed_by: null, claimed_until: null }
const ERASED = { payload: null, key_id: null, link: null }

export type OutboxTable = ReturnType<typeof createOutboxTable>

/**
 * The table `mails` for one worker. A claim is a lease that the worker renews; after a crash it ends by itself, and
 * another worker frees the rows.
 */
export function createOutboxTable(knex: Connection) {
  const workerId = randomUUID()
  const ownClaims = () => knex('mails').where({ state: 'sending', claimed_by: workerId })
  const now = () => new Date()
  const leaseEnd = () => new Date(Date.now() + LEASE_MS)

  async function claimDue(limit: number, condition: string): Promise<ClaimedEmail[]> {
    const due = knex('mails')
      .select('id')
      .where('state', 'queued')
      .where('next_attempt_at', '<=', now())
      .whereRaw(condition)
      .orderBy(['next_attempt_at', 'id'])
      .limit(limit)
    const rows: Row[] = await knex('mails')
      // A CTE runs once; a subquery that the planner runs again would lock more rows.
      .with('due', isPostgres(knex) ? due.forUpdate().skipLocked() : due)
      .whereIn('id', knex('due').select('id'))
      .update({ state: 'sending', claimed_by: workerId, claimed_until: leaseEnd() }, COLUMNS)
    return rows.sort(byDueDate).map(toClaimedEmail)
  }

  return {
    /** Claims the emails that are due for longest. Emails of mailings get the room that the others leave. */
    async claim(limit: number): Promise<ClaimedEmail[]> {
      const transactional = await claimDue(limit, TRANSACTIONAL)
      if (transactional.length >= limit) return transactional
      return [...transactional, ...(await claimDue(limit - transactional.length, BULK))]
    },

    /** Extends the leases of this worker. */
    async renew(): Promise<void> {
      await ownClaims().update({ claimed_until: leaseEnd() })
    },

    /** Puts the claimed emails back into the queue. */
    async release(): Promise<void> {
      await ownClaims().update({ state: 'queued', ...UNCLAIMED })
    },

    /** Puts emails whose lease has ended back into the queue. */
    async freeStale(): Promise<number> {
      const stale = knex('mails').where('state', 'sending').where('claimed_until', '<', now())
      return await stale.update({ state: 'queued', ...UNCLAIMED })
    },

    /** At the start, on SQLite: no other process can hold a claim, so every claim is left from a crash. */
    async freeAllWhenAlone(): Promise<void> {
      if (!isPostgres(knex))
        await knex('mails')
          .where('state', 'sending')
          .update({ state: 'queued', ...UNCLAIMED })
    },

    /** Recipient, data and link are erased. */
    async markSent({ id, attempts }: ClaimedEmail): Promise<void> {
      const row = { state: 'sent', sent_at: now(), attempts: attempts + 1, error: null, ...ERASED, ...UNCLAIMED }
      await ownClaims().where({ id }).update(row)
    },

    /** Queues the email again, due in `delayMs`. */
    async postpone({ id, attempts }: ClaimedEmail, error: string, delayMs: number): Promise<void> {
      const next = new Date(Date.now() + delayMs)
      const row = { state: 'queued', attempts: attempts + 1, next_attempt_at: next, error, ...UNCLAIMED }
      await ownClaims().where({ id }).update(row)
    },

    /** The row keeps its payload: the administration can queue it again. */
    async giveUp({ id, attempts }: ClaimedEmail, error: string): Promise<void> {
      await ownClaims()
        .where({ id })
        .update({ state: 'failed', attempts: attempts + 1, error, ...UNCLAIMED })
    },

    /** The mailbox does not exist: the email is given up and erased, its subject marked as unreachable. */
    async markUnreachable({ id, kind, attempts, subject }: ClaimedEmail, error: string): Promise<void> {
      await knex.transaction(async (transaction) => {
        await ownClaims()
          .transacting(transaction)
          .where({ id })
          .update({ state: 'failed', attempts: attempts + 1, error, ...ERASED, ...UNCLAIMED })
        await transaction(SUBJECT_TABLES[EMAILS[kind].subjectType])
          .where({ document_id: subject })
          .update({ unreachable: true })
      })
    },
  }
}

const byDueDate = (a: Row, b: Row) =>
  Number(new Date(a['next_attempt_at'] as string | number)) -
    Number(new Date(b['next_attempt_at'] as string | number)) || Number(a['id']) - Number(b['id'])

const toClaimedEmail = (row: Row): ClaimedEmail => ({
  id: Number(row['id']),
  kind: row['kind'] as EmailKind,
  language: row['language'] as Locale,
  subject: row['subject'] as string,
  messageId: row['message_id'] as string,
  attempts: Number(row['attempts']),
  payload: row['payload'] as string | null,
})
