import type { Core } from '@strapi/strapi'
import type { Connection } from '../../../database/connection'
import { useChallenges } from '../../../abuse-protection/used-challenges'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { withRetry } from '../../../database/retry'
import { buildEmail } from '../emails'
import { reRegister } from '../submissions/register-again'
import { lockExisting, insertNew, newRow, type Entry } from '../submissions/rows'

/** `replayed`: the proof of work was accepted before, for another form. */
export type Outcome = 'kept' | 'replayed'

/**
 * Keeps a registration, and queues the mail that it calls for. Resolves once both are on disk; what happened to it is for
 * its mailbox alone to know.
 */
export async function register(strapi: Core.Strapi, entry: Entry): Promise<Outcome> {
  const outcome = await withRetry(() =>
    strapi.db.connection.transaction(async (transaction): Promise<Outcome> => {
      const { verdict, now } = entry
      const [isAccepted] = await useChallenges(transaction, [{ challenge: verdict.challenge, now }])
      if (!isAccepted) return 'replayed'
      const letters = verdict.outcome === 'drop' ? [] : await keep(transaction, entry)
      await enqueueEmails(transaction, letters, now)
      return 'kept'
    }),
  )
  wakeOutbox()
  return outcome
}

/** A mailbox may be erased between the insertion that it kept from happening and the look at it: then it is new after all. */
const ROUNDS = 3

async function keep(transaction: Connection, entry: Entry): Promise<EmailRequest[]> {
  const { event, verdict } = entry
  for (let round = 0; round < ROUNDS; round++) {
    const registrant = await insertNew(transaction, newRow(entry))
    if (registrant) return buildEmail(registrant, event, 'event-confirm')
    const existing = await lockExisting(transaction, event.documentId, verdict.mailboxHash)
    if (!existing) continue
    const { columns, letters } = reRegister(existing, entry)
    if (columns?.state === 'pending') await forgetOldLinks(transaction, existing.documentId)
    if (columns) await transaction('registrations').where({ id: existing.id }).update(columns)
    return letters
  }
  throw new Error('A registration could neither be inserted nor found')
}

/** What was confirmed once is not confirmed by the same link again. */
const forgetOldLinks = (transaction: Connection, subject: string) =>
  transaction('tokens').where({ subject, purpose: 'register' }).delete()
