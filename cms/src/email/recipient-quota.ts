import { EMAIL_GAP_MS, EMAILS_PER_DAY } from '@confettis/shared/domain/signatory'
import type { Row } from '../database/bulk'

const DAY = 24 * 3_600_000

/** What a row remembers of the mails that visitors had sent to its mailbox. */
export interface QuotaUsage {
  mails: number
  mailsSince: Date | null
  lastMailAt: Date | null
}

/** The same after one mail more, or `null` when the mailbox has had enough for now. */
export function addToQuota({ mails, mailsSince, lastMailAt }: QuotaUsage, now: Date): QuotaUsage | null {
  const age = (date: Date) => now.getTime() - date.getTime()
  if (lastMailAt && age(lastMailAt) < EMAIL_GAP_MS) return null
  if (!mailsSince || age(mailsSince) >= DAY) return { mails: 1, mailsSince: now, lastMailAt: now }
  return mails < EMAILS_PER_DAY ? { mails: mails + 1, mailsSince, lastMailAt: now } : null
}

/** The same as columns. */
export const quotaColumns = ({ mails, mailsSince, lastMailAt }: QuotaUsage): Row => ({
  mails,
  mails_since: mailsSince,
  last_mail_at: lastMailAt,
})
