import * as z from 'zod/mini'
import type { Locale } from './site.js'

/** Most and default emails per minute of a mailing. */
export const MAX_EMAILS_PER_MINUTE = 6_000
export const DEFAULT_EMAILS_PER_MINUTE = 600

/** Pace of a mailing, chosen on submission. */
export const paceSchema = z.strictObject({
  pace: z
    .int({ error: 'Indiquez un nombre entier d’e-mails par minute.' })
    .check(
      z.minimum(1, 'Un e-mail par minute, au moins.'),
      z.maximum(MAX_EMAILS_PER_MINUTE, `${MAX_EMAILS_PER_MINUTE} e-mails par minute, au plus.`),
    ),
})

/** The version that was read: approving or starting another version is refused. */
export const proposalSchema = z.strictObject({
  submittedAt: z.iso.datetime({
    error: 'Rechargez la page, puis relisez l’aperçu\u00a0: cet envoi n’est plus le même.',
  }),
})

/**
 * Where a mailing stands, once somebody sent themselves a test. `approved` is said by another person than the one who
 * submitted it; `done` and, once it has begun, `cancelled` are final: nobody gets the same news twice.
 */
export type MailingState = 'tested' | 'submitted' | 'approved' | 'sending' | 'paused' | 'done' | 'cancelled'

/** Delivery figures of a mailing. */
export interface Figures {
  /** Total recipients; an estimate until the last is queued. */
  total: number
  queued: number
  sent: number
  failed: number
  /** Still in the outbox, temporary refusals included. */
  waiting: number
  /** Removed from the outbox: unsubscribed meanwhile, or the mailing was cancelled. */
  dropped: number
}

/** A mailing as shown in the admin. */
export interface MailingView {
  state: MailingState | 'draft'
  isPublished: boolean
  /** The published text differs from the tested one. */
  hasChanged: boolean
  /** Current number of recipients; before it starts. */
  readers: number | null
  pace: number | null
  submittedName: string | null
  /** Identifies this version of the proposal. */
  submittedAt: string | null
  /** The current user submitted it, so another team member has to approve it. */
  isMine: boolean
  approvedName: string | null
  startedAt: string | null
  endedAt: string | null
  figures: Figures | null
}

/** A rendered email. */
export interface Preview {
  language: Locale
  subject: string
  html: string
  text: string
}
