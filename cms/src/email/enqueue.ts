import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import type { Connection } from '../database/connection'
import { emailRow, type EmailKind } from './outbox'
import { siteUrl } from './settings'
import { hashToken, newToken, type Purpose } from '../crypto/tokens'
import { insertRows, type Row } from '../database/bulk'

const DAY = 24 * 3_600_000

/** A mail to a visitor: what it is, to whom, about which row, and what its words name besides its link. */
export interface EmailRequest {
  kind: EmailKind
  to: string
  language: Locale
  /** The `document_id` of the signatory, or of whatever else it is about. */
  subject: string
  data: Record<string, string>
  /** When it may go out; at once, if nothing is said. */
  dueAt?: Date
}

const CONFIRMING = { purpose: 'register', path: '/evenements/confirmer', lasts: CONFIRMATION_DAYS * DAY } as const
const MANAGING = { purpose: 'registrations', path: '/inscriptions', lasts: null } as const
const GIVING_BACK = { ...MANAGING, path: '/evenements/annuler' }

/** Where the link of a mail leads, and how long it works (milliseconds; `null`: as long as there is what it is about). */
const LINKS: Record<EmailKind, { purpose: Purpose; path: string; lasts: number | null } | null> = {
  confirm: { purpose: 'confirm', path: '/tribune/confirmer', lasts: CONFIRMATION_DAYS * DAY },
  reminder: { purpose: 'confirm', path: '/tribune/confirmer', lasts: CONFIRMATION_DAYS * DAY },
  'already-signed': { purpose: 'manage', path: '/tribune/retirer', lasts: null },
  thanks: { purpose: 'manage', path: '/tribune/retirer', lasts: null },
  withdrawn: null,
  'event-confirm': CONFIRMING,
  'event-already': MANAGING,
  'event-requested': MANAGING,
  'event-confirmed': MANAGING,
  'event-waiting': MANAGING,
  'event-promoted': GIVING_BACK,
  'event-refused': null,
  'event-changed': MANAGING,
  'event-called-off': MANAGING,
  'event-given-back': MANAGING,
  'event-day': MANAGING,
  'event-hour': MANAGING,
  'event-replay': MANAGING,
  'story-confirm': { purpose: 'story-confirm', path: '/temoignages/confirmer', lasts: CONFIRMATION_DAYS * DAY },
  'story-confirmed': { purpose: 'story-manage', path: '/temoignages/le-mien', lasts: null },
  'story-published': { purpose: 'story-manage', path: '/temoignages/le-mien', lasts: null },
  'story-refused': { purpose: 'story-manage', path: '/temoignages/le-mien', lasts: null },
  // These links are not kept: see `api/mailing/leaving/token.ts`.
  news: null,
  'news-test': null,
  'message-received': null,
  'message-answer': null,
  'message-team': null,
  'team-alert': null,
}

/**
 * Puts letters into the outbox, each with a link of its own; belongs into the transaction of what they tell of.
 * The worker is to be woken once that is committed.
 */
export async function enqueueEmails(
  connection: Connection,
  letters: readonly EmailRequest[],
  now: Date,
): Promise<void> {
  const tokens: Row[] = []
  const mails: Row[] = []
  for (const letter of letters) {
    const { row, link } = linkFor(letter, now)
    if (row) tokens.push(row)
    mails.push(mailFor(letter, link, now))
  }
  await insertRows(connection, 'tokens', tokens)
  await insertRows(connection, 'mails', mails)
}

function linkFor({ kind, subject }: EmailRequest, now: Date): { row?: Row; link?: string } {
  const use = LINKS[kind]
  if (!use) return {}
  const token = newToken()
  const expiresAt = use.lasts === null ? null : new Date(now.getTime() + use.lasts)
  return {
    row: { hash: hashToken(use.purpose, token), purpose: use.purpose, subject, expires_at: expiresAt },
    link: `${siteUrl()}${use.path}?jeton=${token}`,
  }
}

function mailFor({ data, ...letter }: EmailRequest, link: string | undefined, now: Date): Row {
  return emailRow({ ...letter, data: { ...data, ...(link && { link }) } }, now)
}
