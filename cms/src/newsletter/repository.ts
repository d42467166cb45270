import type { MailingState } from '@confettis/shared/domain/mailing'
import type { Connection } from '../database/connection'
import { toDate } from '../database/dates'
import type { Content } from './content/content'

/** A mailing as it is stored: one for each update. */
export interface Mailing {
  id: number
  documentId: string
  state: MailingState
  content: Content
  /** Emails a minute. */
  pace: number | null
  /** Number of subscribers when it was submitted. */
  expected: number | null
  submittedBy: number | null
  submittedName: string | null
  submittedAt: Date | null
  approvedName: string | null
  startedAt: Date | null
  endedAt: Date | null
  filledAt: Date | null
  /** The `id` of the last signatory whose email is queued, and of the last one to be queued. */
  reached: number
  lastSignatory: number
  queued: number
  sent: number
  failed: number
}

type Row = Record<string, unknown>

/** The mailing of an update, if there is one. */
export async function findMailing(db: Connection, update: string): Promise<Mailing | null> {
  const row = await db('mailings').where({ subject: update }).first<Row | undefined>()
  return row ? toMailing(row) : null
}

/**
 * Reads a mailing and locks its row until the transaction ends. It is written before it is read, because SQLite fails a
 * transaction that writes after a read when another process has written in between.
 */
export async function lockMailing(transaction: Connection, id: number): Promise<Mailing | null> {
  await transaction('mailings').where({ id }).update({ id })
  const row = await transaction('mailings').where({ id }).first<Row | undefined>()
  return row ? toMailing(row) : null
}

export const toMailing = (row: Row): Mailing => ({
  ...(row as unknown as Pick<Mailing, 'id' | 'state' | 'pace' | 'expected'>),
  documentId: row['document_id'] as string,
  content: JSON.parse(row['content'] as string) as Content,
  submittedBy: row['submitted_by'] as number | null,
  submittedName: row['submitted_name'] as string | null,
  submittedAt: toDate(row['submitted_at']),
  approvedName: row['approved_name'] as string | null,
  startedAt: toDate(row['started_at']),
  endedAt: toDate(row['ended_at']),
  filledAt: toDate(row['filled_at']),
  reached: Number(row['reached'] ?? 0),
  lastSignatory: Number(row['last_signatory'] ?? 0),
  queued: Number(row['queued'] ?? 0),
  sent: Number(row['sent'] ?? 0),
  failed: Number(row['failed'] ?? 0),
})
