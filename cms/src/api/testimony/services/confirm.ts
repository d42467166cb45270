import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import { queueLetters } from '../../../email/enqueue'
import { wakeMailer } from '../../../email/outbox'
import { openMailbox } from '../../../crypto/mailbox'
import { heldStory } from './own-data'
import { authorBehind, noSuchLink, type Author } from '../find-by-token'

/**
 * Says that the mailbox is the author's, whatever the team makes of the story; doing so again gives the same answer.
 * @throws NotFoundError (404) when the link is no longer, or never was, valid
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<HeldTestimony> {
  const author = await authorBehind(strapi.db.connection, 'story-confirm', token, now)
  if (author.hasExpired && !author.hasConfirmed) throw noSuchLink()
  if (!author.hasConfirmed && (await becomeConfirmed(strapi, author, now))) wakeMailer()
  return heldStory(strapi, author.documentId)
}

/** Returns whether it happened here and now. */
const becomeConfirmed = (strapi: Core.Strapi, author: Author, now: Date): Promise<boolean> =>
  strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('testimonies')
      .where({ document_id: author.documentId, author_state: 'pending' })
      .update({ author_state: 'confirmed' })
    if (moved === 0) return false
    await queueLetters(transaction, [thanks(author)], now)
    return true
  })

const thanks = ({ documentId, title, firstName, language, mailboxSealed }: Author) => ({
  kind: 'story-confirmed' as const,
  to: openMailbox(mailboxSealed ?? ''),
  language,
  subject: documentId,
  data: { firstName: firstName ?? '', title },
})
