import type { Core } from '@strapi/strapi'
import type { Connection } from '../../../counting/database'
import { queueLetters } from '../../../mail/letters'
import { wakeMailer } from '../../../mail/outbox'
import { siteUrl } from '../../../mail/settings'
import type { TeamMember } from '../../../team/routes'
import { newDocumentId } from '../../../writing/document-id'
import { contentOf, type Content } from '../writing/content'
import { mailingOf } from './mailing'
import { move, UNPUBLISHED } from './move'
import { MOVES, NotNow } from './states'

const BEGUN = 'Cet envoi a déjà commencé\u00a0: personne ne doit recevoir deux fois la même actualité.'

/** Mails everything as it is published now to whoever asks, and keeps it so: what was read is what goes out. */
export async function test(strapi: Core.Strapi, update: string, user: TeamMember, now = new Date()): Promise<void> {
  const content = await contentOf(strapi, update)
  if (!content) throw new NotNow(UNPUBLISHED)
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
    await queueLetters(transaction, letters, now)
  })
  wakeMailer()
}

async function keepTested(transaction: Connection, update: string, content: Content, now: Date): Promise<string> {
  const tested = { state: MOVES.test.to, content: JSON.stringify(content), tested_at: now, updated_at: now }
  const known = await mailingOf(transaction, update)
  if (known) {
    if (known.startedAt) throw new NotNow(BEGUN)
    await move(transaction, known, 'test', { ...tested, ...UNSUBMITTED }, now)
    return known.documentId
  }
  const documentId = newDocumentId()
  await transaction('mailings').insert({
    document_id: documentId,
    subject: update,
    created_at: now,
    ...tested,
    ...UNSUBMITTED,
  })
  return documentId
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
