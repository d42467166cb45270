import { setTimeout as wait } from 'node:timers/promises'
import { REGISTRATION_MIN_ELAPSED_MS, registrationSchema } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { MIN_RESPONSE_MS, assessSubmission, replayedError } from '../../../abuse-protection/assess-submission'
import { useChallenges } from '../../../abuse-protection/used-challenges'
import type { Connection } from '../../../database/connection'
import { withRetry } from '../../../database/retry'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { fieldOf, parseBody } from '../../../http/body'
import { readQuery } from '../../../http/query'
import { answer } from '../../../http/read-controller'
import { closedReason, publishedEvent } from '../../event/repository'
import { buildEmail } from '../emails'
import { reRegister } from '../submissions/re-register'
import { insertNew, lockExisting, newRow, type Entry } from '../submissions/rows'

const FORM = { name: 'registration', minElapsedMs: REGISTRATION_MIN_ELAPSED_MS }

/**
 * Receives a registration. The answer is 202 whether it is stored or not, so that it tells nothing about the mailbox.
 * @throws ValidationError (400), RateLimitError (429); answers 404 when the event is unknown, 409 with the reason when it
 * takes no registrations
 */
export async function receiveRegistration(strapi: Core.Strapi, ctx: Context): Promise<void> {
  readQuery(ctx, {})
  const name = fieldOf(ctx, 'event')
  const event = name === null ? null : await publishedEvent(strapi, name)
  if (name !== null && !event) return void ctx.notFound('Cet événement n’existe pas, ou n’est plus annoncé.')
  const registration = parseBody(ctx, registrationSchema(event?.questions ?? []))
  if (!event) return void ctx.notFound()
  const now = new Date()
  const closed = closedReason(event, now)
  if (closed) return void ctx.conflict(closed.message, { reason: closed.reason })
  const verdict = await assessSubmission(ctx, registration, FORM)
  const entry = { registration, verdict, event, now }
  const [outcome] = await Promise.all([storeRegistration(strapi, entry), wait(MIN_RESPONSE_MS)])
  if (outcome === 'replayed') throw replayedError()
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}

/**
 * Stores a registration and queues its email. Resolves once both are on disk; the outcome does not tell whether the
 * mailbox had registered before. `replayed`: the proof of work was already used for another form.
 */
async function storeRegistration(strapi: Core.Strapi, entry: Entry): Promise<'stored' | 'replayed'> {
  const outcome = await withRetry(() =>
    strapi.db.connection.transaction(async (transaction) => {
      const { verdict, now } = entry
      const [isAccepted] = await useChallenges(transaction, [{ challenge: verdict.challenge, now }])
      if (!isAccepted) return 'replayed'
      const emails = verdict.outcome === 'drop' ? [] : await insertOrUpdate(transaction, entry)
      await enqueueEmails(transaction, emails, now)
      return 'stored'
    }),
  )
  wakeOutbox()
  return outcome
}

/** A mailbox may be erased between an insertion that conflicts with it and the look at its row: then it is inserted. */
const MAX_ROUNDS = 3

async function insertOrUpdate(transaction: Connection, entry: Entry): Promise<EmailRequest[]> {
  const { event, verdict } = entry
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const registrant = await insertNew(transaction, newRow(entry))
    if (registrant) return buildEmail(registrant, event, 'event-confirm')
    const existing = await lockExisting(transaction, event.documentId, verdict.mailboxHash)
    if (!existing) continue
    const { columns, emails } = reRegister(existing, entry)
    if (columns?.state === 'pending') await deleteConfirmationTokens(transaction, existing.documentId)
    if (columns) await transaction('registrations').where({ id: existing.id }).update(columns)
    return emails
  }
  throw new Error('A registration could neither be inserted nor found')
}

/** A token that confirmed the registration before must not confirm the new one. */
const deleteConfirmationTokens = (transaction: Connection, subject: string) =>
  transaction('tokens').where({ subject, purpose: 'register' }).delete()
