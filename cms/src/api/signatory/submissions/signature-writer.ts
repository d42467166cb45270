import type { Signature } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { isPostgres, type Connection } from '../../../database/connection'
import type { Assessment } from '../../../abuse-protection/assess-submission'
import { useChallenges } from '../../../abuse-protection/used-challenges'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { insertRows, sortedBy, updateRows, type Row } from '../../../database/bulk'
import { reSign } from './re-sign'
import { GroupCommit } from './group-commit'
import type { OpEdState } from './op-ed-state'
import { withRetryEach } from '../../../database/retry'
import { lockExisting, newRow, type Entry } from './rows'

/** `replayed`: the proof of work was already used for another signature. */
export type Outcome = 'stored' | 'replayed'

/** While PostgreSQL commits one group, this process prepares the next one; SQLite has one writer, in this process. */
const LANES_ON_POSTGRES = 2

let group: GroupCommit<Entry, Outcome> | undefined

/** Whether so many signatures wait that another would not be stored in time. */
export const isOverloadedWriter = (): boolean => group?.isFull ?? false

/**
 * Stores a signature and queues its email. Resolves once both are on disk; the outcome does not tell whether the mailbox
 * had signed before.
 */
export function storeSignature(
  strapi: Core.Strapi,
  signature: Signature,
  verdict: Assessment,
  opEd: OpEdState,
  now = new Date(),
): Promise<Outcome> {
  group ??= new GroupCommit(
    (entries) => withRetryEach(entries, (part) => storeGroup(strapi.db.connection, part)),
    isPostgres(strapi.db.connection) ? LANES_ON_POSTGRES : 1,
  )
  return group.add({ signature, verdict, opEd, now })
}

/** Stores entries in one transaction. Every transaction locks rows in the same order, so that none deadlock. */
async function storeGroup(connection: Connection, entries: readonly Entry[]): Promise<Outcome[]> {
  const outcomes = await connection.transaction(async (transaction) => {
    const accepted = await useChallenges(
      transaction,
      entries.map(({ verdict: { challenge }, now }) => ({ challenge, now })),
    )
    const stored = entries.filter((entry, index) => accepted[index] && entry.verdict.outcome !== 'drop')
    const emails = await storeSignatories(transaction, onePerMailbox(stored))
    await enqueueEmails(transaction, emails, new Date())
    return accepted.map((isAccepted): Outcome => (isAccepted ? 'stored' : 'replayed'))
  })
  wakeOutbox()
  return outcomes
}

/** Of several entries of one mailbox the last wins, except that a suspicious one never replaces an accepted one. */
function onePerMailbox(entries: readonly Entry[]): Entry[] {
  const byMailbox = new Map<string, Entry>()
  for (const entry of entries) {
    const other = byMailbox.get(entry.verdict.mailboxHash)
    if (other?.verdict.outcome === 'accept' && entry.verdict.outcome !== 'accept') continue
    byMailbox.set(entry.verdict.mailboxHash, entry)
  }
  return [...byMailbox.values()]
}

/** A mailbox may withdraw between an insertion that conflicts with it and the look at its row: then it is inserted. */
const MAX_ROUNDS = 3

async function storeSignatories(transaction: Connection, entries: readonly Entry[]): Promise<EmailRequest[]> {
  const emails: EmailRequest[] = []
  let left = entries
  // One round even without entries, so that dropping one takes as long as storing it: see `noRows`.
  for (let round = 0; round === 0 || (round < MAX_ROUNDS && left.length > 0); round++) {
    const { found, others } = await insertNew(transaction, left, emails)
    await updateExisting(transaction, found, emails)
    left = others
  }
  if (left.length > 0) throw new Error('Signatures could neither be inserted nor found')
  return emails
}

type Found = { entry: Entry; existing: Awaited<ReturnType<typeof lockExisting>>[number] }

async function insertNew(transaction: Connection, entries: readonly Entry[], emails: EmailRequest[]) {
  const rows = sortedBy(entries.map(newRow), 'mailbox_hash')
  const inserted = await insertRows(transaction, 'signatories', rows, ['mailbox_hash', 'document_id'])
  const idOf = new Map(inserted.map((row) => [row.mailbox_hash, row.document_id as string]))
  const rest: Entry[] = []
  for (const entry of entries) {
    const subject = idOf.get(entry.verdict.mailboxHash)
    if (subject) emails.push(buildConfirmation(entry, subject))
    else rest.push(entry)
  }
  return findExisting(transaction, rest)
}

async function findExisting(transaction: Connection, entries: readonly Entry[]) {
  const rows = await lockExisting(
    transaction,
    entries.map(({ verdict }) => verdict.mailboxHash),
  )
  const byMailbox = new Map(rows.map((existing) => [existing.mailboxHash, existing]))
  const found: Found[] = []
  const others: Entry[] = []
  for (const entry of entries) {
    const existing = byMailbox.get(entry.verdict.mailboxHash)
    if (existing) found.push({ entry, existing })
    else others.push(entry)
  }
  return { found, others }
}

async function updateExisting(transaction: Connection, found: readonly Found[], emails: EmailRequest[]): Promise<void> {
  const rows: Row[] = []
  for (const { entry, existing } of found) {
    const { row, email } = reSign(existing, entry)
    if (row) rows.push(row)
    if (email) emails.push(email)
  }
  await updateRows(transaction, 'signatories', rows)
}

const buildConfirmation = ({ signature, opEd }: Entry, subject: string): EmailRequest => ({
  kind: 'confirm',
  to: signature.email,
  language: signature.locale,
  subject,
  data: { firstName: signature.firstName, title: opEd.title },
})
