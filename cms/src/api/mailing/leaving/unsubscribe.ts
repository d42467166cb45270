import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { holderOfLeavingToken } from './token'

/**
 * Ends the news to the holder of the link, those in the outbox included; the signature stays. Doing so again gives the
 * same answer, whoever has left the list altogether meanwhile.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function unsubscribe(
  strapi: Core.Strapi,
  token: string,
  now = new Date(),
): Promise<{ status: 'unsubscribed' }> {
  const signatory = holderOfLeavingToken(token)
  if (!signatory) throw noSuchLink()
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction('signatories')
      .where({ document_id: signatory, newsletter: true })
      .update({ newsletter: false, newsletter_at: null, updated_at: now })
    // One that failed might be queued again by hand.
    await transaction('mails')
      .where({ subject: signatory, kind: 'news' })
      .whereIn('state', ['queued', 'failed'])
      .delete()
  })
  return { status: 'unsubscribed' }
}

const noSuchLink = () =>
  new errors.NotFoundError('Ce lien n’est pas valable. Prenez celui du dernier message reçu, ou écrivez-nous.')
