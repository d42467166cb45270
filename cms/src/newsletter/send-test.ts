import type { Core } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import { enqueueEmails } from '../email/enqueue'
import { wakeOutbox } from '../email/outbox'
import { siteUrl } from '../email/settings'
import type { AdminUser } from '../roles/admin-user'
import { newDocumentId } from '../crypto/document-id'
import { contentOf, type Content } from './content/content'
import { move, needed, UNPUBLISHED } from './apply-transition'
import { MOVES, InvalidTransitionError } from './states'

const BEGUN = 'Cet envoi a déjà commencé\u00a0: personne ne doit recevoir deux fois la même actualité.'

/** Mails everything as it is published now to whoever asks, and keeps it so: what was read is what goes out. */
export async function test(strapi: Core.Strapi, update: string, user: AdminUser, now = new Date()): Promise<void> {
  const content = await contentOf(strapi, update)
  if (!content) throw new InvalidTransitionError(UNPUBLISHED)
  await strapi.db.connection.transaction(async (transaction) => {
    const subject = await keepTested(transaction, update, content, now)
    const letters = (Object.keys(content) as (keyof Content)[]).map((language) => ({
      kind: 'news-test' as const,
      to: user.email,
      language,
      subject,
      data: {
        firstName: user.firstname ?? '',
        mailing: subject,
        unsubscribe: `${siteUrl()}/actualites/desinscription`,
      },
    }))
    await enqueueEmails(transaction, letters, now)
  })
  wakeOutbox()
}

async function keepTested(transaction: Connection, update: string, content: Content, now: Date): Promise<string> {
  const tested = { content: JSON.stringify(content), tested_at: now, ...UNSUBMITTED }
  // Of two first tests at the same moment one finds the mailing of the other.
  await transaction('mailings')
    .insert({ ...tested, document_id: newDocumentId(), subject: update, state: MOVES.test.to, created_at: now })
    .onConflict('subject')
    .ignore()
  const mailing = await needed(transaction, update)
  if (mailing.startedAt) throw new InvalidTransitionError(BEGUN)
  await move(transaction, mailing, 'test', tested, now)
  return mailing.documentId
}

/** Whatever was said of an earlier version. */
const UNSUBMITTED = {
  submitted_by: null,
  submitted_name: null,
  submitted_at: null,
  ended_at: null,
  approved_by: null,
  approved_name: null,
}
