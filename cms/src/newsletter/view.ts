import type { Figures, MailingView } from '@confettis/shared/domain/mailing'
import type { Core } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import { OUTCOME_OPEN } from '../database/indexes'
import type { AdminUser } from '../roles/admin-user'
import { contentOf, type Content } from './content/content'
import { countSubscribers } from './count-subscribers'
import { findMailing, type Mailing } from './repository'

/** The state of the mailing of an update, as the admin shows it. */
export async function getMailingView(strapi: Core.Strapi, update: string, user: AdminUser): Promise<MailingView> {
  const db = strapi.db.connection
  const mailing = await findMailing(db, update)
  const content = await contentOf(strapi, update)
  const hasStarted = Boolean(mailing?.startedAt)
  return {
    state: mailing?.state ?? 'draft',
    isPublished: content !== null,
    hasChanged: mailing !== null && !hasStarted && JSON.stringify(content) !== JSON.stringify(mailing.content),
    readers: hasStarted ? null : await countSubscribers(db),
    pace: mailing?.pace ?? null,
    submittedName: mailing?.submittedName ?? null,
    submittedAt: mailing?.submittedAt?.toISOString() ?? null,
    isMine: mailing?.submittedBy === user.id,
    approvedName: mailing?.approvedName ?? null,
    startedAt: mailing?.startedAt?.toISOString() ?? null,
    endedAt: mailing?.endedAt?.toISOString() ?? null,
    figures: mailing && hasStarted ? await readFigures(db, mailing) : null,
  }
}

/** The content that the emails have: the tested one once it is submitted, the published one before. */
export async function findContent(strapi: Core.Strapi, update: string): Promise<Content | null> {
  const mailing = await findMailing(strapi.db.connection, update)
  return mailing?.submittedName ? mailing.content : contentOf(strapi, update)
}

async function readFigures(db: Connection, mailing: Mailing): Promise<Figures> {
  const { queued, sent, failed, expected } = mailing
  const states: { state: string; count: number | string }[] = await db('mails')
    .select('state')
    .where({ mailing: mailing.documentId })
    .whereRaw(OUTCOME_OPEN)
    .groupBy('state')
    .count({ count: '*' })
  const countOpen = (...names: string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, { count }) => sum + Number(count), 0)
  const waiting = countOpen('queued', 'sending')
  const gone = { sent: sent + countOpen('sent'), failed: failed + countOpen('failed') }
  const isComplete = mailing.reached >= mailing.lastSignatory
  return {
    ...gone,
    total: isComplete ? queued : Math.max(queued, expected ?? 0),
    queued,
    waiting,
    dropped: Math.max(0, queued - gone.sent - gone.failed - waiting),
  }
}
