import type { Core } from '@strapi/strapi'
import type { Connection } from '../../../database/connection'
import { useChallenges } from '../../../abuse-protection/used-challenges'
import { exclusively } from '../../../database/job-lock'
import { addToQuota, quotaColumns, type QuotaUsage } from '../../../email/recipient-quota'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { erasePictures, storePicture } from '../../../media/library'
import { toDate } from '../../../database/dates'
import { newDocumentId } from '../../../crypto/document-id'
import { toDraft, toPrivateColumns, type Entry } from '../submissions/rows'
import { uniqueSlug } from '../submissions/slug'

const UID = 'api::testimony.testimony'

/** `replayed`: the proof of work was accepted before. `dropped`: the guard would have none of it. */
export type Outcome = 'kept' | 'dropped' | 'replayed'

/**
 * Keeps a story as a draft, and queues the mail that asks its author to confirm; both are on disk when this resolves. Its
 * picture comes first, for files know no transactions: without its story it is erased again.
 */
export async function keep(strapi: Core.Strapi, entry: Entry): Promise<Outcome> {
  const story = newDocumentId()
  let outcome: Outcome = 'dropped'
  try {
    const { picture: bytes, testimony } = entry
    const picture = bytes && (await storePicture(strapi, story, bytes, testimony.pictureText ?? null))
    outcome = await write(strapi, story, entry, picture)
    return outcome
  } finally {
    if (outcome === 'kept') wakeOutbox()
    else if (entry.picture) await erasePictures(strapi, story)
  }
}

/** One story at a time, whichever process it comes to: no two take the same address, or the last mail of a mailbox. */
const write = (strapi: Core.Strapi, story: string, entry: Entry, picture: number | null) =>
  exclusively(strapi, 'stories', () =>
    strapi.db.transaction(async ({ trx }): Promise<Outcome> => {
      const { testimony, verdict, now } = entry
      const [isGood] = await useChallenges(trx, [{ challenge: verdict.challenge, now }])
      if (!isGood) return 'replayed'
      if (verdict.outcome === 'drop') return 'dropped'
      const slug = await uniqueSlug(strapi, testimony.title)
      await strapi.documents(UID).create({ data: { documentId: story, ...toDraft(entry), slug, picture } })
      const before = await lastMails(trx, verdict.mailboxHash)
      const sent = addToQuota(before, now)
      await trx('testimonies')
        .where({ document_id: story })
        .update({ ...toPrivateColumns(entry), ...quotaColumns(sent ?? before) })
      await enqueueEmails(trx, sent ? [request(entry, story)] : [], now)
      return 'kept'
    }),
  )

/** The mails that a mailbox had for the stories before, whoever sent them. */
async function lastMails(trx: Connection, mailboxHash: string): Promise<QuotaUsage> {
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

const request = ({ testimony }: Entry, story: string): EmailRequest => ({
  kind: 'story-confirm',
  to: testimony.email,
  language: testimony.locale,
  subject: story,
  data: { firstName: testimony.firstName, title: testimony.title },
})
