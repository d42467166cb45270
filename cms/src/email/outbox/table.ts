import { randomUUID } from 'node:crypto'
import type { Locale } from '@confettis/shared/domain/site'
import { isPostgres, type Connection } from '../../database/connection'
import { subjectTypeOf, SUBJECTS, type EmailKind } from '../kinds'

/** A mail that this process alone may send now. */
export interface ClaimedEmail {
  id: number
  kind: EmailKind
  language: Locale
  subject: string
  messageId: string
  attempts: number
  /** Sealed; null when the mail was erased before it was sent. */
  payload: string | null
}

type Row = Record<string, unknown>

/** How long a claim holds when its process says nothing more (milliseconds). */
export const LEASE_MS = 15_000

const COLUMNS = ['id', 'kind', 'language', 'subject', 'message_id', 'attempts', 'payload', 'next_attempt_at']
/** Mails that answer to what somebody did, and those that nobody is waiting for. */
const AWAITED = 'mailing is null'
const OF_MAILINGS = 'mailing is not null'
const UNCLAIMED = { claimed_by: null, claimed_until: null }
const ERASED = { payload: null, key_id: null, link: null }

export type OutboxTable = ReturnType<typeof createOutboxTable>

/**
 * The table `mails` as one mailer sees it. A claim is a lease: whoever holds it renews it, and the rows of a process
 * that died are free again once it is over.
 */
export function createOutboxTable(knex: Connection) {
  const me = randomUUID()
  const mine = () => knex('mails').where({ state: 'sending', claimed_by: me })
  const now = () => new Date()
  const until = () => new Date(Date.now() + LEASE_MS)

  async function claimSome(limit: number, whose: string): Promise<ClaimedEmail[]> {
    const due = knex('mails')
      .select('id')
      .where('state', 'queued')
      .where('next_attempt_at', '<=', now())
      .whereRaw(whose)
      .orderBy(['next_attempt_at', 'id'])
      .limit(limit)
    const rows: Row[] = await knex('mails')
      // Looked up once, whatever the planner thinks: every look would lock rows.
      .with('due', isPostgres(knex) ? due.forUpdate().skipLocked() : due)
      .whereIn('id', knex('due').select('id'))
      .update({ state: 'sending', claimed_by: me, claimed_until: until() }, COLUMNS)
    return rows.sort(byTurn).map(claimedMail)
  }

  return {
    /**
     * The mails that have waited longest for their turn, now in nobody else's hands. Those that somebody waits for come
     * first; a mailing has the room that they leave.
     */
    async claim(limit: number): Promise<ClaimedEmail[]> {
      const awaited = await claimSome(limit, AWAITED)
      if (awaited.length >= limit) return awaited
      return [...awaited, ...(await claimSome(limit - awaited.length, OF_MAILINGS))]
    },

    /** Says that this process is alive. */
    async renew(): Promise<void> {
      await mine().update({ claimed_until: until() })
    },

    /** Gives back what was claimed and not sent. */
    async release(): Promise<void> {
      await mine().update({ state: 'queued', ...UNCLAIMED })
    },

    /** Frees what processes that died had claimed. */
    async freeStale(): Promise<number> {
      const stale = knex('mails').where('state', 'sending').where('claimed_until', '<', now())
      return await stale.update({ state: 'queued', ...UNCLAIMED })
    },

    /** At the start, where no other process can share the database: whatever is claimed, a process that died claimed it. */
    async freeAllWhenAlone(): Promise<void> {
      if (!isPostgres(knex))
        await knex('mails')
          .where('state', 'sending')
          .update({ state: 'queued', ...UNCLAIMED })
    },

    /** It was sent: what it said and to whom is erased. */
    async sent({ id, attempts }: ClaimedEmail): Promise<void> {
      const row = { state: 'sent', sent_at: now(), attempts: attempts + 1, error: null, ...ERASED, ...UNCLAIMED }
      await mine().where({ id }).update(row)
    },

    /** It was refused for now, and is tried again at a later time. */
    async later({ id, attempts }: ClaimedEmail, error: string, delay: number): Promise<void> {
      const next = new Date(Date.now() + delay)
      const row = { state: 'queued', attempts: attempts + 1, next_attempt_at: next, error, ...UNCLAIMED }
      await mine().where({ id }).update(row)
    },

    /** It is given up, and kept for whoever wants to queue it again. */
    async failed({ id, attempts }: ClaimedEmail, error: string): Promise<void> {
      await mine()
        .where({ id })
        .update({ state: 'failed', attempts: attempts + 1, error, ...UNCLAIMED })
    },

    /** Nobody has this mailbox: the mail is given up and erased, and what it is about is marked. */
    async unreachable({ id, kind, attempts, subject }: ClaimedEmail, error: string): Promise<void> {
      await knex.transaction(async (transaction) => {
        await mine()
          .transacting(transaction)
          .where({ id })
          .update({ state: 'failed', attempts: attempts + 1, error, ...ERASED, ...UNCLAIMED })
        await transaction(SUBJECTS[subjectTypeOf(kind)]).where({ document_id: subject }).update({ unreachable: true })
      })
    },
  }
}

const byTurn = (a: Row, b: Row) =>
  Number(new Date(a['next_attempt_at'] as string | number)) -
    Number(new Date(b['next_attempt_at'] as string | number)) || Number(a['id']) - Number(b['id'])

const claimedMail = (row: Row): ClaimedEmail => ({
  id: Number(row['id']),
  kind: row['kind'] as EmailKind,
  language: row['language'] as Locale,
  subject: row['subject'] as string,
  messageId: row['message_id'] as string,
  attempts: Number(row['attempts']),
  payload: row['payload'] as string | null,
})
