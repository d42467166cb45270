import * as z from 'zod/mini'
import type { Locale } from './site.js'

/** Mails a minute that a mailing may send, and what is proposed. */
export const MAX_EMAILS_PER_HOUR = 6_000
export const DEFAULT_EMAILS_PER_HOUR = 600

/** How fast a mailing goes out, as whoever submits it says. */
export const paceSchema = z.strictObject({
  pace: z
    .int({ error: 'Indiquez un nombre entier d’e-mails par minute.' })
    .check(
      z.minimum(1, 'Un e-mail par minute, au moins.'),
      z.maximum(MAX_EMAILS_PER_HOUR, `${MAX_EMAILS_PER_HOUR} e-mails par minute, au plus.`),
    ),
})

/** Which proposal somebody has read: they approve that one and begin that one, and no other that came after it. */
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

/** What became of the mails of a mailing so far. */
export interface Figures {
  /** How many there will be; an estimate until the last is queued. */
  total: number
  queued: number
  sent: number
  failed: number
  /** In the outbox, those refused for now included. */
  waiting: number
  /** Taken out of the outbox again: these people left meanwhile, or the mailing was cancelled. */
  dropped: number
}

/** A mailing as the team sees it. */
export interface MailingView {
  state: MailingState | 'draft'
  isPublished: boolean
  /** What is published is not what was tested. */
  hasChanged: boolean
  /** Who would get it now; before it begins. */
  readers: number | null
  pace: number | null
  submittedName: string | null
  /** Tells this proposal from those before and after it. */
  submittedAt: string | null
  /** Whoever asks submitted it, and somebody else has to approve. */
  isMine: boolean
  approvedName: string | null
  startedAt: string | null
  endedAt: string | null
  figures: Figures | null
}

/** A mail as somebody will read it. */
export interface Preview {
  language: Locale
  subject: string
  html: string
  text: string
}
