import type { Message } from '@confettis/shared/domain/message'
import type { Connection } from '../../database/connection'
import { addToQuota } from '../../email/recipient-quota'
import type { EmailRequest } from '../../email/enqueue'
import { toDate } from '../../database/dates'

const DAY = 24 * 3_600_000

/** Whether a mailbox has not had enough of us: anybody can write with anybody's address. */
export async function canAcknowledge(trx: Connection, mailboxHash: string, now: Date): Promise<boolean> {
  const rows: { acknowledged_at: unknown }[] = await trx('messages')
    .select('acknowledged_at')
    .where({ mailbox_hash: mailboxHash })
    .where('acknowledged_at', '>', new Date(now.getTime() - DAY))
    .orderBy('acknowledged_at')
  const times = rows.map((row) => toDate(row.acknowledged_at))
  const sent = { mails: times.length, mailsSince: times[0] ?? null, lastMailAt: times.at(-1) ?? null }
  return addToQuota(sent, now) !== null
}

/** « C’est bien arrivé »: to the writer, and without a word of theirs. */
export const acknowledgement = ({ email }: Pick<Message, 'email'>, subject: string): EmailRequest => ({
  kind: 'message-received',
  to: email,
  language: 'fr',
  subject,
  data: {},
})
