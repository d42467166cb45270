import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import { enqueueEmails } from '../../../email/enqueue'
import { wakeOutbox } from '../../../email/outbox'
import { openMailbox } from '../../../crypto/mailbox'
import { toOwnTestimony } from './own-data'
import { findByToken, unknownTokenError, type Author } from '../find-by-token'

/**
 * Confirms the mailbox of an author, whatever the team decides about the testimony. A second call gives the same answer.
 * @throws NotFoundError (404) when the token has expired or never was valid
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnTestimony> {
  const author = await findByToken(strapi.db.connection, 'story-confirm', token, now)
  if (author.hasExpired && !author.hasConfirmed) throw unknownTokenError()
  if (!author.hasConfirmed && (await markConfirmed(strapi, author, now))) wakeOutbox()
  return toOwnTestimony(strapi, author.documentId)
}

/** Returns whether this call did it. */
const markConfirmed = (strapi: Core.Strapi, author: Author, now: Date): Promise<boolean> =>
  strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('testimonies')
      .where({ document_id: author.documentId, author_state: 'pending' })
      .update({ author_state: 'confirmed' })
    if (moved === 0) return false
    await enqueueEmails(transaction, [buildEmail(author)], now)
    return true
  })

const buildEmail = ({ documentId, title, firstName, language, mailboxSealed }: Author) => ({
  kind: 'story-confirmed' as const,
  to: openMailbox(mailboxSealed ?? ''),
  language,
  subject: documentId,
  data: { firstName: firstName ?? '', title },
})
