import type { Locale } from '@confettis/shared/domain/site'
import { newDocumentId } from '../writing/document-id'
import type { MailKind } from './kinds'
import { sealPayload } from './payload'
import { hasMailServer, mailDomain } from './settings'

export type { MailKind } from './kinds'

export interface NewMail {
  kind: MailKind
  language: Locale
  to: string
  /** The `document_id` of what it is about. */
  subject: string
  /** What the words of the mail name, such as `firstName` and `title`, and `link` where the kind has one. */
  data: Record<string, string>
}

/**
 * A row for the table `mails`, to be inserted in the transaction that the mail belongs to. Address and words are
 * sealed; the link is in the clear only while there is no mail server that could bring it.
 */
export function mailRow({ kind, language, to, subject, data }: NewMail, now: Date): Record<string, unknown> {
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
    next_attempt_at: now,
    link: hasMailServer() ? null : (data.link ?? null),
    payload: sealed,
    key_id: keyId,
    created_at: now,
    updated_at: now,
    published_at: now,
  }
}

let listener: (() => void) | undefined

/** Says that mails were queued. Call it after the commit: it returns at once, and the mailer finds them by itself. */
export function wakeMailer(): void {
  listener?.()
}

/** The mailer of this process is the one who listens. */
export function onWake(listen: (() => void) | undefined): void {
  listener = listen
}
