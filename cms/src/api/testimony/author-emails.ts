import type { AUTHOR_STATES, TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import { enqueueEmails } from '../../email/enqueue'
import type { EmailKindOf, UndoableEmailKind } from '../../email/kinds'
import { cancelQueuedEmails, wakeOutbox } from '../../email/outbox'
import { siteUrl } from '../../email/settings'
import { openMailbox } from '../../crypto/mailbox'

/** The draft row of a testimony. The author's columns are empty when the team wrote it. */
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

interface DecisionEmail {
  kind: UndoableEmailKind & EmailKindOf<'testimony'>
  /** The column with the date when the email was queued; one email a testimony. */
  mark: 'published_mail_at' | 'refused_mail_at'
  data: (story: TestimonyRow) => Record<string, string>
}

export type Decision = 'accepted' | 'refused'

/** An accepted author gets the URL of the page, a refused one the reason. */
const DECISION_EMAILS: Record<Decision, DecisionEmail> = {
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

/** Queues the email about a decision, once, to be sent when the team can no longer undo it. */
export async function queueDecisionEmail(
  trx: Connection,
  documentId: string,
  decision: Decision,
  now: Date,
  afterCommit: RunAfterCommit,
): Promise<void> {
  const story = await findDraftRow(trx, documentId)
  if (!story?.mailbox_sealed) return
  const { kind, mark, data } = DECISION_EMAILS[decision]
  // Marks draft and published version: the next publication copies the draft.
  const marked = await trx('testimonies')
    .where({ document_id: documentId })
    .whereNull(mark)
    .update({ [mark]: now })
  if (marked === 0) return
  const { title, first_name: firstName, language, mailbox_sealed: sealed } = story
  const email = { kind, to: openMailbox(sealed), language, subject: documentId }
  const templateData = { ...data(story), title, firstName: firstName ?? '' }
  await enqueueEmails(trx, [{ ...email, data: templateData }], now)
  afterCommit(wakeOutbox)
}

/** Cancels the email about a decision that was undone, unless it has been sent. */
export async function cancelDecisionEmail(trx: Connection, documentId: string, decision: Decision): Promise<void> {
  const { kind, mark } = DECISION_EMAILS[decision]
  if ((await cancelQueuedEmails(trx, documentId, kind)) > 0)
    await trx('testimonies')
      .where({ document_id: documentId })
      .update({ [mark]: null })
}

/** Whether the email about a decision has been queued. */
export const isAuthorNotified = (story: TestimonyRow, decision: Decision): boolean =>
  story[DECISION_EMAILS[decision].mark] !== null
