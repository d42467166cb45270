import type { AUTHOR_STATES, TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import { enqueueEmails } from '../../email/enqueue'
import type { EmailKindOf, UndoableEmailKind } from '../../email/kinds'
import { cancelQueuedEmails, wakeOutbox } from '../../email/outbox'
import { siteUrl } from '../../email/settings'
import { openMailbox } from '../../crypto/mailbox'

/** A story as its draft is kept. What is of its author alone is empty when the team wrote it. */
export interface TestimonyRow {
  title: string
  slug: string
  author_state: (typeof AUTHOR_STATES)[number] | null
  content_state: (typeof TESTIMONY_STATES)[number] | null
  refusal_reason: string | null
  first_name: string | null
  language: Locale
  mailbox_sealed: string | null
  sent_at: unknown
  published_mail_at: unknown
  refused_mail_at: unknown
}

interface Telling {
  kind: UndoableEmailKind & EmailKindOf<'testimony'>
  /** Notes that the mail was queued, once a story. */
  mark: 'published_mail_at' | 'refused_mail_at'
  data: (story: TestimonyRow) => Record<string, string>
}

export type Decision = 'accepted' | 'refused'

/** What an author is told of each decision: where the story can be read, or why it will not be published. */
const TELLINGS: Record<Decision, Telling> = {
  accepted: {
    kind: 'story-published',
    mark: 'published_mail_at',
    data: ({ slug }) => ({ page: `${siteUrl()}/temoignages/${encodeURIComponent(slug)}` }),
  },
  refused: {
    kind: 'story-refused',
    mark: 'refused_mail_at',
    data: ({ refusal_reason }) => ({ reason: refusal_reason ?? '' }),
  },
}

export type RunAfterCommit = (work: () => unknown) => void

export async function findDraftRow(trx: Connection, documentId: string): Promise<TestimonyRow | null> {
  const row = await trx('testimonies')
    .where({ document_id: documentId })
    .whereNull('published_at')
    .first<TestimonyRow | undefined>()
  return row ?? null
}

/** Tells the author what was decided, once, and not before who decided could think again. */
export async function tell(
  trx: Connection,
  documentId: string,
  decision: Decision,
  now: Date,
  afterwards: RunAfterCommit,
): Promise<void> {
  const story = await findDraftRow(trx, documentId)
  if (!story?.mailbox_sealed) return
  const { kind, mark, data } = TELLINGS[decision]
  // The draft and the published one: a mark on both, or the next publication would forget it.
  const marked = await trx('testimonies')
    .where({ document_id: documentId })
    .whereNull(mark)
    .update({ [mark]: now })
  if (marked === 0) return
  const { title, first_name: firstName, language, mailbox_sealed: sealed } = story
  const letter = { kind, to: openMailbox(sealed), language, subject: documentId }
  const words = { ...data(story), title, firstName: firstName ?? '' }
  await enqueueEmails(trx, [{ ...letter, data: words }], now)
  afterwards(wakeOutbox)
}

/** Of a decision that holds no more, the author is not told, unless the mail has gone out already. */
export async function cancelDecisionEmail(trx: Connection, documentId: string, decision: Decision): Promise<void> {
  const { kind, mark } = TELLINGS[decision]
  if ((await cancelQueuedEmails(trx, documentId, kind)) > 0)
    await trx('testimonies')
      .where({ document_id: documentId })
      .update({ [mark]: null })
}

/** Whether the author knows of a decision, or will whatever comes. */
export const isAuthorNotified = (story: TestimonyRow, decision: Decision): boolean =>
  story[TELLINGS[decision].mark] !== null
