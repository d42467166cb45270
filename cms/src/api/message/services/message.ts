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
   * Keeps a message, and queues what the team and its writer are told; all of it is on disk when this resolves. What a
   * machine seems to have written is kept too, marked for the team: a person who is taken for a machine loses nothing, and
   * a machine learns nothing.
   */
  async leave({ website, elapsed, ...message }: Message, now = new Date()): Promise<void> {
    const suspect = Boolean(website) || (elapsed !== undefined && elapsed < MESSAGE_MIN_ELAPSED_MS)
    const mailboxHash = hashMailbox(message.email, signingRules().aliases)
    // One at a time for each mailbox: two at once would both be its first.
    await exclusively(strapi, `message:${mailboxHash}`, () =>
      strapi.db.transaction(async ({ trx }) => {
        const { documentId } = await strapi
          .documents('api::message.message')
          .create({ data: { ...message, handled: false, suspect } })
        const isAuthorNotified = !suspect && (await canAcknowledge(trx, mailboxHash, now))
        await trx('messages')
          .where({ document_id: documentId })
          .update({ mailbox_hash: mailboxHash, acknowledged_at: isAuthorNotified ? now : null })
        const letters = await teamEmails(strapi, { ...message, suspect }, documentId)
        await enqueueEmails(trx, [...letters, ...(isAuthorNotified ? [acknowledgement(message, documentId)] : [])], now)
      }),
    )
    wakeOutbox()
  },
})
