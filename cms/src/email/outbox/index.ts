import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../../database/connection'
import { newDocumentId } from '../../crypto/document-id'
import { EMAILS, type EmailKind, type UndoableEmailKind } from '../kinds'
import { hasSmtpServer, mailDomain } from '../settings'
import { sealPayload } from './payload'

export interface EmailRequest {
  kind: EmailKind
  to: string
  language: Locale
  /** The `document_id` of the row in `SUBJECT_TABLES` that the email is about. */
  subject: string
  /** Values of the placeholders of the words, such as `firstName` and `title`; `enqueueEmails` adds `link`. */
  data: Record<string, string>
}

/** How long the email of an undoable decision waits before it is sent. */
const UNDO_WINDOW_MS = 10 * 60_000

/**
 * A row of the table `mails`, to be inserted in the transaction of the change that the email reports. Recipient and
 * data are sealed; the link is stored in clear only without a mail server.
 */
export function emailRow({ kind, language, to, subject, data }: EmailRequest, now: Date): Record<string, unknown> {
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
    next_attempt_at: EMAILS[kind].isUndoable ? new Date(now.getTime() + UNDO_WINDOW_MS) : now,
    link: hasSmtpServer() ? null : (data.link ?? null),
    payload: sealed,
    key_id: keyId,
    created_at: now,
    updated_at: now,
    published_at: now,
  }
}

/** Deletes every email of a subject that was not sent, the failed ones with their address included. */
export const eraseQueuedEmails = (transaction: Connection, subject: string) =>
  transaction('mails').where({ subject }).whereIn('state', ['queued', 'sending', 'failed']).delete()

/** Deletes the emails of a kind that no worker has claimed. Returns how many there were. */
export const cancelQueuedEmails = (
  transaction: Connection,
  subject: string,
  kind: UndoableEmailKind,
): Promise<number> => transaction('mails').where({ subject, kind, state: 'queued' }).delete()

let listener: (() => void) | undefined

/** Tells the worker of this process that emails were queued. Call it after the commit; it returns at once. */
export function wakeOutbox(): void {
  listener?.()
}

export function onWake(listen: (() => void) | undefined): void {
  listener = listen
}
