import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import { newDocumentId } from '../../crypto/document-id'
import type { EmailKind } from '../kinds'
import { sealPayload } from './payload'
import { hasSmtpServer, mailDomain } from '../settings'

export type { EmailKind } from '../kinds'

export interface NewEmail {
  kind: EmailKind
  language: Locale
  to: string
  /** The `document_id` of what it is about. */
  subject: string
  /** What the words of the mail name, such as `firstName` and `title`, and `link` where the kind has one. */
  data: Record<string, string>
  /** When it may go out; at once, if nothing is said. */
  dueAt?: Date
}

/** How long the mail of a decision waits, for whoever decided to think again (milliseconds). */
export const UNDO_WINDOW_MS = 10 * 60_000

/**
 * A row for the table `mails`, to be inserted in the transaction that the mail belongs to. Address and words are
 * sealed; the link is in the clear only while there is no mail server that could bring it.
 */
export function emailRow(
  { kind, language, to, subject, data, dueAt: batchDueAt }: NewEmail,
  now: Date,
): Record<string, unknown> {
  const documentId = newDocumentId()
  const { sealed, keyId } = sealPayload({ to, data })
  return {
    document_id: documentId,
    state: 'queued',
    kind,
    language,
    subject,
    message_id: `${documentId}@${mailDomain()}`,
    attempts: 0,
    next_attempt_at: batchDueAt ?? now,
    link: hasSmtpServer() ? null : (data.link ?? null),
    payload: sealed,
    key_id: keyId,
    created_at: now,
    updated_at: now,
    published_at: now,
  }
}

/** What has not gone out is not sent any more; of what failed, the address goes too. */
export const eraseQueuedEmails = (transaction: Connection, subject: string) =>
  transaction('mails').where({ subject }).whereIn('state', ['queued', 'sending', 'failed']).delete()

/** Takes back the mails of a kind that have not gone out; says how many there were. */
export const cancelQueuedEmails = (transaction: Connection, subject: string, kind: EmailKind): Promise<number> =>
  transaction('mails').where({ subject, kind, state: 'queued' }).delete()

let listener: (() => void) | undefined

/** Says that mails were queued. Call it after the commit: it returns at once, and the mailer finds them by itself. */
export function wakeOutbox(): void {
  listener?.()
}

/** The mailer of this process is the one who listens. */
export function onWake(listen: (() => void) | undefined): void {
  listener = listen
}
