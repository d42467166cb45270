import { setTimeout as wait } from 'node:timers/promises'
import { TESTIMONY_MIN_ELAPSED_MS, testimonySchema } from '@confettis/shared/domain/testimony-submission'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { assessSubmission, replayedError } from '../../../abuse-protection/assess-submission'
import { useChallenges } from '../../../abuse-protection/used-challenges'
import { newDocumentId } from '../../../crypto/document-id'
import type { Connection } from '../../../database/connection'
import { toDate } from '../../../database/dates'
import { exclusively } from '../../../database/job-lock'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { addToQuota, quotaColumns, type QuotaUsage } from '../../../email/recipient-quota'
import { parseBody } from '../../../http/body'
import { readQuery } from '../../../http/query'
import { answer } from '../../../http/read-controller'
import { respondOverloaded } from '../../../http/service-unavailable'
import { erasePictures, storePicture } from '../../../media/library'
import { sanitizeImage, InvalidImageError } from '../../../media/sanitize-image'
import { isOverloaded, TOO_MANY_PICTURES_MESSAGE } from '../../../media/semaphore'
import { toDraft, toPrivateColumns, type Entry } from '../submissions/rows'
import { uniqueSlug } from '../submissions/slug'

const UID = 'api::testimony.testimony'
const FORM = { name: 'story', minElapsedMs: TESTIMONY_MIN_ELAPSED_MS }

/** Longer than storing a testimony takes, so that the time of an answer does not tell whether it was stored. */
const MIN_RESPONSE_MS = 150

/**
 * Receives a testimony with its picture. The answer is 202 whether it is stored or not, so that it tells nothing about the
 * mailbox.
 * @throws ValidationError (400), RateLimitError (429); answers 422 to a file that is no picture, 503 when more pictures
 * wait than can be re-encoded
 */
export async function receiveTestimony(strapi: Core.Strapi, ctx: Context, file: Buffer | null = null): Promise<void> {
  if (ctx.querystring) readQuery(ctx, {})
  const testimony = parseBody(ctx, testimonySchema)
  // Rate limits come before the picture is decoded, which is the expensive part.
  const verdict = await assessSubmission(ctx, testimony, FORM)
  if (file && isOverloaded()) return respondOverloaded(ctx, TOO_MANY_PICTURES_MESSAGE)
  try {
    const picture = file && (await sanitizeImage(file))
    const now = new Date()
    const entry = { testimony, verdict, picture, now }
    const [outcome] = await Promise.all([storeTestimony(strapi, entry), wait(MIN_RESPONSE_MS)])
    if (outcome === 'replayed') throw replayedError()
  } catch (error) {
    if (error instanceof InvalidImageError) return refusePicture(ctx, error)
    throw error
  }
  ctx.status = 202
  answer(ctx, { status: 'pending' })
}

function refusePicture(ctx: Context, { message }: InvalidImageError): void {
  ctx.unprocessableEntity(message, { errors: [{ path: ['picture'], message }] })
}

/** `replayed`: the proof of work was already used. `dropped`: abuse. */
type Outcome = 'stored' | 'dropped' | 'replayed'

/**
 * Stores a testimony as a draft and queues the confirmation email; both are on disk when this resolves. The picture is
 * stored first, as files have no transactions, and erased again when the testimony is not stored.
 */
async function storeTestimony(strapi: Core.Strapi, entry: Entry): Promise<Outcome> {
  const documentId = newDocumentId()
  let outcome: Outcome = 'dropped'
  try {
    const { picture: bytes, testimony } = entry
    const picture = bytes && (await storePicture(strapi, documentId, bytes, testimony.pictureText ?? null))
    outcome = await insertDraft(strapi, documentId, entry, picture)
    return outcome
  } finally {
    if (outcome === 'stored') wakeOutbox()
    else if (entry.picture) await erasePictures(strapi, documentId)
  }
}

/** One testimony at a time across processes: two must not take the same slug, or the last email of a quota. */
const insertDraft = (strapi: Core.Strapi, documentId: string, entry: Entry, picture: number | null) =>
  exclusively(strapi, 'stories', () =>
    strapi.db.transaction(async ({ trx }): Promise<Outcome> => {
      const { testimony, verdict, now } = entry
      const [isGood] = await useChallenges(trx, [{ challenge: verdict.challenge, now }])
      if (!isGood) return 'replayed'
      if (verdict.outcome === 'drop') return 'dropped'
      const slug = await uniqueSlug(strapi, testimony.title)
      await strapi.documents(UID).create({ data: { documentId, ...toDraft(entry), slug, picture } })
      const before = await readQuota(trx, verdict.mailboxHash)
      const sent = addToQuota(before, now)
      await trx('testimonies')
        .where({ document_id: documentId })
        .update({ ...toPrivateColumns(entry), ...quotaColumns(sent ?? before) })
      await enqueueEmails(trx, sent ? [buildConfirmation(entry, documentId)] : [], now)
      return 'stored'
    }),
  )

/** The emails that a mailbox has had about earlier testimonies. */
async function readQuota(trx: Connection, mailboxHash: string): Promise<QuotaUsage> {
  const row = await trx('testimonies')
    .where({ mailbox_hash: mailboxHash })
    .whereNotNull('last_mail_at')
    .orderBy('last_mail_at', 'desc')
    .first<Record<string, unknown> | undefined>('mails', 'mails_since', 'last_mail_at')
  return {
    mails: Number(row?.mails ?? 0),
    mailsSince: toDate(row?.mails_since),
    lastMailAt: toDate(row?.last_mail_at),
  }
}

const buildConfirmation = ({ testimony }: Entry, subject: string): EmailRequest => ({
  kind: 'story-confirm',
  to: testimony.email,
  language: testimony.locale,
  subject,
  data: { firstName: testimony.firstName, title: testimony.title },
})
