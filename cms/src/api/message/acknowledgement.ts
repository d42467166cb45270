import type { Message } from '@confettis/shared/domain/message'
import type { Connection } from '../../database/connection'
import { addToQuota } from '../../email/recipient-quota'
import type { EmailRequest } from '../../email/enqueue'
import { toDate } from '../../database/dates'

const DAY_MS = 24 * 3_600_000

/** Whether the quota of a mailbox allows an email: senders may type the address of another person. */
export async function canAcknowledge(transaction: Connection, mailboxHash: string, now: Date): Promise<boolean> {
  const rows: { acknowledged_at: unknown }[] = await transaction('messages')
    .select('acknowledged_at')
    .where({ mailbox_hash: mailboxHash })
    .where('acknowledged_at', '>', new Date(now.getTime() - DAY_MS))
    .orderBy('acknowledged_at')
  const times = rows.map((row) => toDate(row.acknowledged_at))
  const sent = { mails: times.length, mailsSince: times[0] ?? null, lastMailAt: times.at(-1) ?? null }
  return addToQuota(sent, now) !== null
}

/** Confirms receipt to the sender. Quotes nothing of the message, so that it cannot carry spam. */
export const acknowledgement = ({ email }: Pick<Message, 'email'>, subject: string): EmailRequest => ({
  kind: 'message-received',
  to: email,
  language: 'fr',
  subject,
  data: {},
})
