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

/** `replayed`: the proof of work was accepted before, for another signature. */
export type Outcome = 'kept' | 'replayed'

/** While PostgreSQL works on one group, this process makes the next one ready; SQLite has one writer, in this process. */
const LANES_ON_POSTGRES = 2

let group: GroupCommit<Entry, Outcome> | undefined

/** Whether so many sign at once that another would wait in vain. */
export const isOverloadedWriter = (): boolean => group?.isFull ?? false

/**
 * Keeps a signature, and queues the mail that it calls for. Resolves once both are on disk; what happened to the
 * signature is for its mailbox alone to know.
 */
export function sign(
  strapi: Core.Strapi,
  signature: Signature,
  verdict: Assessment,
  opEd: OpEdState,
  now = new Date(),
): Promise<Outcome> {
  group ??= new GroupCommit(
    (entries) => withRetryEach(entries, (part) => keep(strapi.db.connection, part)),
    isPostgres(strapi.db.connection) ? LANES_ON_POSTGRES : 1,
  )
  return group.add({ signature, verdict, opEd, now })
}

/** Keeps entries in one transaction. Everybody takes rows in the same order, so that no two ever wait for each other. */
async function keep(connection: Connection, entries: readonly Entry[]): Promise<Outcome[]> {
  const outcomes = await connection.transaction(async (transaction) => {
    const accepted = await useChallenges(
      transaction,
      entries.map(({ verdict: { challenge }, now }) => ({ challenge, now })),
    )
    const kept = entries.filter((entry, index) => accepted[index] && entry.verdict.outcome !== 'drop')
    const letters = await keepSignatories(transaction, onePerMailbox(kept))
    await enqueueEmails(transaction, letters, new Date())
    return accepted.map((isAccepted): Outcome => (isAccepted ? 'kept' : 'replayed'))
  })
  wakeOutbox()
  return outcomes
}

/** Of several from one mailbox the last says what is kept; one that looks like abuse never speaks over one that does not. */
function onePerMailbox(entries: readonly Entry[]): Entry[] {
  const byMailbox = new Map<string, Entry>()
  for (const entry of entries) {
    const other = byMailbox.get(entry.verdict.mailboxHash)
    if (other?.verdict.outcome === 'accept' && entry.verdict.outcome !== 'accept') continue
    byMailbox.set(entry.verdict.mailboxHash, entry)
  }
  return [...byMailbox.values()]
}

/** A mailbox may withdraw between the insertion that it kept from happening and the look at it: then it is new after all. */
const ROUNDS = 3

async function keepSignatories(transaction: Connection, entries: readonly Entry[]): Promise<EmailRequest[]> {
  const letters: EmailRequest[] = []
  let left = entries
  // Once with nobody too: see `noRows`.
  for (let round = 0; round === 0 || (round < ROUNDS && left.length > 0); round++) {
    const { found, others } = await insertNew(transaction, left, letters)
    await keepAgain(transaction, found, letters)
    left = others
  }
  if (left.length > 0) throw new Error('Signatures could neither be inserted nor found')
  return letters
}

type Found = { entry: Entry; existing: Awaited<ReturnType<typeof lockExisting>>[number] }

async function insertNew(transaction: Connection, entries: readonly Entry[], letters: EmailRequest[]) {
  const rows = sortedBy(entries.map(newRow), 'mailbox_hash')
  const inserted = await insertRows(transaction, 'signatories', rows, ['mailbox_hash', 'document_id'])
  const idOf = new Map(inserted.map((row) => [row.mailbox_hash, row.document_id as string]))
  const rest: Entry[] = []
  for (const entry of entries) {
    const subject = idOf.get(entry.verdict.mailboxHash)
    if (subject) letters.push(firstLetter(entry, subject))
    else rest.push(entry)
  }
  return findAll(transaction, rest)
}

async function findAll(transaction: Connection, entries: readonly Entry[]) {
  const held = await lockExisting(
    transaction,
    entries.map(({ verdict }) => verdict.mailboxHash),
  )
  const byMailbox = new Map(held.map((existing) => [existing.mailboxHash, existing]))
  const found: Found[] = []
  const others: Entry[] = []
  for (const entry of entries) {
    const existing = byMailbox.get(entry.verdict.mailboxHash)
    if (existing) found.push({ entry, existing })
    else others.push(entry)
  }
  return { found, others }
}

async function keepAgain(transaction: Connection, found: readonly Found[], letters: EmailRequest[]): Promise<void> {
  const rows: Row[] = []
  for (const { entry, existing } of found) {
    const { row, letter } = reSign(existing, entry)
    if (row) rows.push(row)
    if (letter) letters.push(letter)
  }
  await updateRows(transaction, 'signatories', rows)
}

const firstLetter = ({ signature, opEd }: Entry, subject: string): EmailRequest => ({
  kind: 'confirm',
  to: signature.email,
  language: signature.locale,
  subject,
  data: { firstName: signature.firstName, title: opEd.title },
})
