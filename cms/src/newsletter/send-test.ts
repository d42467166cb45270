import type { Core } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import { enqueueEmails } from '../email/enqueue'
import { wakeOutbox } from '../email/outbox'
import { siteUrl } from '../email/settings'
import type { AdminUser } from '../roles/admin-user'
import { newDocumentId } from '../crypto/document-id'
import { contentOf, type Content } from './content/content'
import { applyTransition, findTestedMailing, UNPUBLISHED } from './apply-transition'
import { MOVES, InvalidTransitionError } from './states'

const BEGUN = 'Cet envoi a déjà commencé\u00a0: personne ne doit recevoir deux fois la même actualité.'

/** Sends the published content to the team member who asks, and stores it: the tested content is what is mailed later. */
export async function sendTest(strapi: Core.Strapi, update: string, user: AdminUser, now = new Date()): Promise<void> {
  const content = await contentOf(strapi, update)
  if (!content) throw new InvalidTransitionError(UNPUBLISHED)
  await strapi.db.connection.transaction(async (transaction) => {
    const subject = await storeTested(transaction, update, content, now)
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

async function storeTested(transaction: Connection, update: string, content: Content, now: Date): Promise<string> {
  const tested = { content: JSON.stringify(content), tested_at: now, ...UNSUBMITTED }
  // Of two simultaneous first tests one finds the row of the other.
  await transaction('mailings')
    .insert({ ...tested, document_id: newDocumentId(), subject: update, state: MOVES.test.to, created_at: now })
    .onConflict('subject')
    .ignore()
  const mailing = await findTestedMailing(transaction, update)
  if (mailing.startedAt) throw new InvalidTransitionError(BEGUN)
  await applyTransition(transaction, mailing, 'test', tested, now)
  return mailing.documentId
}

/** Clears submission and approval, which were about an earlier content. */
const UNSUBMITTED = {
  submitted_by: null,
  submitted_name: null,
  submitted_at: null,
  ended_at: null,
  approved_by: null,
  approved_name: null,
}
