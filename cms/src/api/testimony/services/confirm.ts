import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import { enqueueEmails } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { openMailbox } from '../../../crypto/mailbox'
import { toOwnTestimony } from './own-data'
import { findAuthorByToken, unknownTokenError, type Author } from '../find-by-token'

/**
 * Says that the mailbox is the author's, whatever the team makes of the story; doing so again gives the same answer.
 * @throws NotFoundError (404) when the link is no longer, or never was, valid
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnTestimony> {
  const author = await findAuthorByToken(strapi.db.connection, 'story-confirm', token, now)
  if (author.hasExpired && !author.hasConfirmed) throw unknownTokenError()
  if (!author.hasConfirmed && (await becomeConfirmed(strapi, author, now))) wakeOutbox()
  return toOwnTestimony(strapi, author.documentId)
}

/** Returns whether it happened here and now. */
const becomeConfirmed = (strapi: Core.Strapi, author: Author, now: Date): Promise<boolean> =>
  strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('testimonies')
      .where({ document_id: author.documentId, author_state: 'pending' })
      .update({ author_state: 'confirmed' })
    if (moved === 0) return false
    await enqueueEmails(transaction, [thanks(author)], now)
    return true
  })

const thanks = ({ documentId, title, firstName, language, mailboxSealed }: Author) => ({
  kind: 'story-confirmed' as const,
  to: openMailbox(mailboxSealed ?? ''),
  language,
  subject: documentId,
  data: { firstName: firstName ?? '', title },
})
