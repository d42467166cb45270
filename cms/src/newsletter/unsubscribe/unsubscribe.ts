import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { eraseQueuedEmails } from '../../email/outbox'
import { recipientOfToken } from './token'

const UNSUBSCRIBED = { newsletter: false, newsletter_at: null }

/**
 * Ends the newsletter consents of a mailbox, given with a signature or a registration, and deletes its queued newsletter
 * emails. A second call gives the same answer, even after a withdrawal.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function unsubscribe(
  strapi: Core.Strapi,
  token: string,
  now = new Date(),
): Promise<{ status: 'unsubscribed' }> {
  const signatory = recipientOfToken(token)
  if (!signatory) throw unknownTokenError()
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction('signatories')
      .where({ document_id: signatory, newsletter: true })
      .update({ ...UNSUBSCRIBED, updated_at: now })
    const mailbox = transaction('signatories').select('mailbox_hash').where({ document_id: signatory })
    await transaction('registrations')
      .where({ newsletter: true })
      .whereIn('mailbox_hash', mailbox)
      .update({ ...UNSUBSCRIBED, updated_at: now })
    await eraseQueuedEmails(transaction, signatory).where({ kind: 'news' })
  })
  return { status: 'unsubscribed' }
}

const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est pas valable. Prenez celui du dernier message reçu, ou écrivez-nous.')
