import type { AUTHOR_STATES, STORY_STATES } from '@confettis/shared/domain/testimony'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../../counting/database'
import { queueLetters } from '../../../mail/letters'
import { wakeMailer, type MailKind } from '../../../mail/outbox'
import { siteUrl } from '../../../mail/settings'
import { openMailbox } from '../../../privacy/mailbox'

/** A story as its draft is kept. What is of its author alone is empty when the team wrote it. */
export interface StoryRow {
  title: string
  slug: string
  author_state: (typeof AUTHOR_STATES)[number] | null
  content_state: (typeof STORY_STATES)[number] | null
  refusal_reason: string | null
  first_name: string | null
  language: Locale
  mailbox_sealed: string | null
  sent_at: unknown
}

/** Notes that a mail was sent, each once a story. */
type Mark = 'published_mail_at' | 'refused_mail_at'

export type Afterwards = (work: () => unknown) => void

export async function draftRow(trx: Connection, documentId: string): Promise<StoryRow | null> {
  const row = await trx('testimonies')
    .where({ document_id: documentId })
    .whereNull('published_at')
    .first<StoryRow | undefined>()
  return row ?? null
}

/** Tells the author, once, where the story can be read. */
export const tellPublished = (trx: Connection, documentId: string, now: Date, afterwards: Afterwards) =>
  tellOnce(trx, documentId, 'published_mail_at', now, afterwards, ({ slug }) => ({
    kind: 'story-published',
    data: { page: `${siteUrl()}/temoignages/${encodeURIComponent(slug)}` },
  }))

/** Tells the author, once, why it will not be published. */
export const tellRefused = (trx: Connection, documentId: string, now: Date, afterwards: Afterwards) =>
  tellOnce(trx, documentId, 'refused_mail_at', now, afterwards, ({ refusal_reason }) => ({
    kind: 'story-refused',
    data: { reason: refusal_reason ?? '' },
  }))

async function tellOnce(
  trx: Connection,
  documentId: string,
  mark: Mark,
  now: Date,
  afterwards: Afterwards,
  write: (story: StoryRow) => { kind: MailKind; data: Record<string, string> },
): Promise<void> {
  const story = await draftRow(trx, documentId)
  if (!story?.mailbox_sealed) return
  // The draft and the published one: a mark on both, or the next publication would forget it.
  const marked = await trx('testimonies')
    .where({ document_id: documentId })
    .whereNull(mark)
    .update({ [mark]: now })
  if (marked === 0) return
  const { title, first_name: firstName, language, mailbox_sealed: sealed } = story
  const { kind, data } = write(story)
  const letter = { kind, to: openMailbox(sealed), language, subject: documentId }
  await queueLetters(trx, [{ ...letter, data: { ...data, title, firstName: firstName ?? '' } }], now)
  afterwards(wakeMailer)
}
