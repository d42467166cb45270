import { MESSAGE_MIN_ELAPSED, type Message } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import { exclusively } from '../../../database/job-lock'
import { queueLetters } from '../../../email/enqueue'
import { wakeMailer } from '../../../email/outbox'
import { hashMailbox } from '../../../crypto/mailbox'
import { acknowledgement, mayAcknowledge } from '../acknowledgement'
import { lettersToTeam } from '../team-emails'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Keeps a message, and queues what the team and its writer are told; all of it is on disk when this resolves. What a
   * machine seems to have written is kept too, marked for the team: a person who is taken for a machine loses nothing, and
   * a machine learns nothing.
   */
  async leave({ website, elapsed, ...message }: Message, now = new Date()): Promise<void> {
    const suspect = Boolean(website) || (elapsed !== undefined && elapsed < MESSAGE_MIN_ELAPSED)
    const mailboxHash = hashMailbox(message.email)
    // One at a time for each mailbox: two at once would both be its first.
    await exclusively(strapi, `message:${mailboxHash}`, () =>
      strapi.db.transaction(async ({ trx }) => {
        const { documentId } = await strapi
          .documents('api::message.message')
          .create({ data: { ...message, handled: false, suspect } })
        const isTold = !suspect && (await mayAcknowledge(trx, mailboxHash, now))
        await trx('messages')
          .where({ document_id: documentId })
          .update({ mailbox_hash: mailboxHash, acknowledged_at: isTold ? now : null })
        const letters = await lettersToTeam(strapi, { ...message, suspect }, documentId)
        await queueLetters(trx, [...letters, ...(isTold ? [acknowledgement(message, documentId)] : [])], now)
      }),
    )
    wakeMailer()
  },
})
