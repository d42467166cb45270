import type { Connection } from '../database/connection'
import { MAIL_PURPOSE } from '../email/outbox/payload'
import { hashMailbox, MAILBOX_PURPOSE, type AliasRule } from '../crypto/mailbox'
import { open, seal, sealingKeyId } from '../crypto/vault'

/** The result of a rotation. */
export interface Rotation {
  resealed: number
  rehashed: number
  /** The `document_id` of rows whose new hash belongs to another row: the same mailbox signed twice. */
  doubles: string[]
  /** The `document_id` of rows whose key is not among `DATA_KEYS`. */
  unreadable: string[]
}

const BATCH = 500

/** A table that holds mailboxes. */
interface MailboxTable {
  table: string
  /** The columns that `uniqueKey` needs. */
  more: string[]
  /** The key that only one row may have; testimonies of one mailbox may be several. */
  uniqueKey(row: Pick<Sealed, 'document_id' | 'mailbox_hash' | 'event'>): string
}

const MAILBOXES: readonly MailboxTable[] = [
  { table: 'signatories', more: [], uniqueKey: ({ mailbox_hash }) => String(mailbox_hash) },
  { table: 'registrations', more: ['event'], uniqueKey: ({ mailbox_hash, event }) => `${event} ${mailbox_hash}` },
  { table: 'testimonies', more: [], uniqueKey: ({ document_id }) => document_id },
]

interface Sealed {
  id: number
  document_id: string
  key_id: string | null
  sealed: string
  /** Of rows with a mailbox. */
  mailbox_hash?: string | null
  /** Of registrations, which are unique by event and mailbox. */
  event?: string
}

/**
 * Seals with the first of `DATA_KEYS` whatever another key sealed, and hashes mailboxes by the present `DATA_HASH_KEY` and
 * alias rules. Rows that are up to date are skipped, so an interrupted rotation can be run again. The CMS may run
 * meanwhile: its concurrent changes are not overwritten.
 */
export async function rotate(db: Connection, rules: readonly AliasRule[]): Promise<Rotation> {
  const done: Rotation = { resealed: 0, rehashed: 0, doubles: [], unreadable: [] }
  for (const mailboxes of MAILBOXES) {
    const { table, more } = mailboxes
    await eachBatch(db, table, 'mailbox_sealed', ['mailbox_hash', ...more], async (rows) => {
      await reseal(db, { table, column: 'mailbox_sealed', purpose: MAILBOX_PURPOSE }, rows, done)
      await rehash(db, mailboxes, rules, rows, done)
    })
  }
  await eachBatch(db, 'mails', 'payload', [], (rows) =>
    reseal(db, { table: 'mails', column: 'payload', purpose: MAIL_PURPOSE }, rows, done),
  )
  return done
}

async function eachBatch(
  db: Connection,
  table: string,
  column: string,
  more: string[],
  work: (rows: Sealed[]) => Promise<void>,
): Promise<void> {
  let last = 0
  for (;;) {
    const rows: Sealed[] = await db(table)
      .select('id', 'document_id', 'key_id', `${column} as sealed`, ...more)
      .where('id', '>', last)
      .whereNotNull(column)
      .orderBy('id')
      .limit(BATCH)
    const end = rows.at(-1)
    if (!end) return
    await work(rows)
    last = end.id
  }
}

interface SealedColumn {
  table: string
  column: string
  purpose: string
}

async function reseal(db: Connection, { table, column, purpose }: SealedColumn, rows: Sealed[], done: Rotation) {
  const outdated = rows.filter(({ key_id }) => key_id !== sealingKeyId())
  if (outdated.length === 0) return
  await db.transaction(async (transaction) => {
    for (const { id, document_id, sealed } of outdated) {
      const text = readable(sealed, purpose)
      if (text === null) {
        done.unreadable.push(document_id)
        continue
      }
      const next = seal(text, purpose)
      // The condition skips a row that the CMS has changed meanwhile.
      done.resealed += await transaction(table)
        .where({ id, [column]: sealed })
        .update({ [column]: next.sealed, key_id: next.keyId })
    }
  })
}

async function rehash(
  db: Connection,
  { table, more, uniqueKey }: MailboxTable,
  rules: readonly AliasRule[],
  rows: Sealed[],
  done: Rotation,
) {
  const outdated = rows.flatMap((row) => {
    const email = readable(row.sealed, MAILBOX_PURPOSE)
    const hash = email === null ? row.mailbox_hash : hashMailbox(email, rules)
    return !hash || hash === row.mailbox_hash ? [] : [{ ...row, hash }]
  })
  if (outdated.length === 0) return
  const hashes = outdated.map(({ hash }) => hash)
  const existing: Sealed[] = await db(table)
    .select('document_id', 'mailbox_hash', ...more)
    .whereIn('mailbox_hash', hashes)
  const taken = new Set(existing.map(uniqueKey))
  await db.transaction(async (transaction) => {
    for (const { hash, ...row } of outdated) {
      const { id, document_id, mailbox_hash } = row
      const next = uniqueKey({ ...row, mailbox_hash: hash })
      if (taken.has(next)) {
        done.doubles.push(document_id)
        continue
      }
      taken.add(next)
      done.rehashed += await transaction(table).where({ id, mailbox_hash }).update({ mailbox_hash: hash })
    }
  })
}

function readable(sealed: string, purpose: string): string | null {
  try {
    return open(sealed, purpose)
  } catch {
    return null
  }
}
