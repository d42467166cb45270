import { MESSAGE_MIN_ELAPSED_MS, type Message } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import { exclusively } from '../../../database/job-lock'
import { enqueueEmails } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { signingRules } from '../../../abuse-protection/rules'
import { hashMailbox } from '../../../crypto/mailbox'
import { acknowledgement, canAcknowledge } from '../acknowledgement'
import { teamEmails } from '../team-emails'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Stores a message and queues the emails to the team and its sender; all of it is on disk when this resolves. A suspicious
   * message is stored too, and marked: a false positive loses nothing, and a bot learns nothing.
   */
  async store({ website, elapsed, ...message }: Message, now = new Date()): Promise<void> {
    const suspect = Boolean(website) || (elapsed !== undefined && elapsed < MESSAGE_MIN_ELAPSED_MS)
    const mailboxHash = hashMailbox(message.email, signingRules().aliases)
    // One at a time for each mailbox, so that two at once do not both count as its first.
    await exclusively(strapi, `message:${mailboxHash}`, () =>
      strapi.db.transaction(async ({ trx: transaction }) => {
        const { documentId } = await strapi
          .documents('api::message.message')
          .create({ data: { ...message, handled: false, suspect } })
        const isAuthorNotified = !suspect && (await canAcknowledge(transaction, mailboxHash, now))
        await transaction('messages')
          .where({ document_id: documentId })
          .update({ mailbox_hash: mailboxHash, acknowledged_at: isAuthorNotified ? now : null })
        const emails = await teamEmails(strapi, { ...message, suspect }, documentId)
        await enqueueEmails(
          transaction,
          [...emails, ...(isAuthorNotified ? [acknowledgement(message, documentId)] : [])],
          now,
        )
      }),
    )
    wakeOutbox()
  },
})
