import type { Connection } from '../database/connection'
import { MAIL_PURPOSE } from '../email/outbox/payload'
import { hashMailbox, MAILBOX_PURPOSE, type AliasRule } from '../crypto/mailbox'
import { open, seal, sealingKeyId } from '../crypto/vault'

/** What was done, and what could not be. */
export interface Rotation {
  resealed: number
  rehashed: number
  /** The `document_id` of rows that belong to a mailbox which another row has: somebody signed twice. */
  doubles: string[]
  /** The `document_id` of rows whose key is not among `DATA_KEYS`. */
  unreadable: string[]
}

const BATCH = 500

/** Where mailboxes are kept. */
interface People {
  table: string
  /** Columns that `place` needs. */
  more: string[]
  /** What only one row may have; testimonies may be several of one mailbox. */
  place(row: Pick<Sealed, 'document_id' | 'mailbox_hash' | 'event'>): string
}

const MAILBOXES: readonly People[] = [
  { table: 'signatories', more: [], place: ({ mailbox_hash }) => String(mailbox_hash) },
  { table: 'registrations', more: ['event'], place: ({ mailbox_hash, event }) => `${event} ${mailbox_hash}` },
  { table: 'testimonies', more: [], place: ({ document_id }) => document_id },
]

interface Sealed {
  id: number
  document_id: string
  key_id: string | null
  sealed: string
  /** Of people only. */
  mailbox_hash?: string | null
  /** Of those who registered: a mailbox is there once for each. */
  event?: string
}

/**
 * Seals everything with the first of `DATA_KEYS` that another key sealed, and hashes mailboxes as `DATA_HASH_KEY` and the
 * rules have it now. What is right already is left alone: broken off anywhere, it goes on where it was. The CMS may run
 * meanwhile, as what it changes at the same moment is not overwritten.
 */
export async function rotate(db: Connection, rules: readonly AliasRule[]): Promise<Rotation> {
  const done: Rotation = { resealed: 0, rehashed: 0, doubles: [], unreadable: [] }
  for (const people of MAILBOXES) {
    const { table, more } = people
    await eachBatch(db, table, 'mailbox_sealed', ['mailbox_hash', ...more], async (rows) => {
      await reseal(db, { table, column: 'mailbox_sealed', purpose: MAILBOX_PURPOSE }, rows, done)
      await rehash(db, people, rules, rows, done)
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

interface Kept {
  table: string
  column: string
  purpose: string
}

async function reseal(db: Connection, { table, column, purpose }: Kept, rows: Sealed[], done: Rotation) {
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
      // Only what it was a moment ago: the CMS may have written something newer.
      done.resealed += await transaction(table)
        .where({ id, [column]: sealed })
        .update({ [column]: next.sealed, key_id: next.keyId })
    }
  })
}

async function rehash(
  db: Connection,
  { table, more, place }: People,
  rules: readonly AliasRule[],
  rows: Sealed[],
  done: Rotation,
) {
  const outdated = rows.flatMap((row) => {
    const address = readable(row.sealed, MAILBOX_PURPOSE)
    const hash = address === null ? row.mailbox_hash : hashMailbox(address, rules)
    return !hash || hash === row.mailbox_hash ? [] : [{ ...row, hash }]
  })
  if (outdated.length === 0) return
  const hashes = outdated.map(({ hash }) => hash)
  const there: Sealed[] = await db(table)
    .select('document_id', 'mailbox_hash', ...more)
    .whereIn('mailbox_hash', hashes)
  const taken = new Set(there.map(place))
  await db.transaction(async (transaction) => {
    for (const { hash, ...row } of outdated) {
      const { id, document_id, mailbox_hash } = row
      const next = place({ ...row, mailbox_hash: hash })
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
