import { EMAIL_GAP_MS, EMAILS_PER_DAY } from '@confettis/shared/domain/signatory'
import type { Row } from '../database/bulk'

const DAY_MS = 24 * 3_600_000

/** The emails that visitors had sent to the mailbox of a row: how many since when, and the last one. */
export interface QuotaUsage {
  mails: number
  mailsSince: Date | null
  lastMailAt: Date | null
}

/** The usage after one more email; `null` when the quota refuses it. */
export function addToQuota({ mails, mailsSince, lastMailAt }: QuotaUsage, now: Date): QuotaUsage | null {
  const ageMs = (date: Date) => now.getTime() - date.getTime()
  if (lastMailAt && ageMs(lastMailAt) < EMAIL_GAP_MS) return null
  if (!mailsSince || ageMs(mailsSince) >= DAY_MS) return { mails: 1, mailsSince: now, lastMailAt: now }
  return mails < EMAILS_PER_DAY ? { mails: mails + 1, mailsSince, lastMailAt: now } : null
}

export const quotaColumns = ({ mails, mailsSince, lastMailAt }: QuotaUsage): Row => ({
  mails,
  mails_since: mailsSince,
  last_mail_at: lastMailAt,
})
