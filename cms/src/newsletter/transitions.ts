import type { Core } from '@strapi/strapi'
import { hasSmtpServer } from '../email/settings'
import type { AdminUser } from '../roles/admin-user'
import { countSubscribers } from './count-subscribers'
import { applyTransition, findTestedMailing, rejectChangedContent } from './apply-transition'
import { InvalidTransitionError, type Move } from './states'

const ALONE =
  'Vous avez proposé cet envoi\u00a0: une autre personne doit le relire et l’approuver. C’est ce qui évite les erreurs.'
const NO_SERVER =
  'Aucun serveur d’e-mail n’est réglé\u00a0: rien ne partirait. La personne qui tient le serveur peut le faire.'

/** Submits a mailing to another team member, with its pace (emails a minute) and the number of subscribers. */
export async function submit(
  strapi: Core.Strapi,
  update: string,
  user: AdminUser,
  pace: number,
  now = new Date(),
): Promise<void> {
  const db = strapi.db.connection
  const mailing = await findTestedMailing(db, update)
  await rejectChangedContent(strapi, update, mailing)
  const expected = await countSubscribers(db)
  const columns = { submitted_by: user.id, submitted_name: nameOf(user), submitted_at: now, pace, expected }
  await applyTransition(db, mailing, 'submit', columns, now)
}

/** Approves the mailing that was submitted at `submittedAt`. The member who submitted it may not approve it. */
export async function approve(
  strapi: Core.Strapi,
  update: string,
  user: AdminUser,
  submittedAt: Date,
  now = new Date(),
): Promise<void> {
  const db = strapi.db.connection
  const mailing = await findTestedMailing(db, update)
  if (mailing.state === 'submitted' && mailing.submittedBy === user.id) throw new InvalidTransitionError(ALONE)
  await rejectChangedContent(strapi, update, mailing)
  const columns = { approved_by: user.id, approved_name: nameOf(user), approved_at: now }
  await applyTransition(db, mailing, 'approve', columns, now, {
    submitted_at: submittedAt,
    submitted_by: mailing.submittedBy,
  })
}

/** Starts the mailing that was submitted at `submittedAt`, for the subscribers of this moment. */
export async function start(strapi: Core.Strapi, update: string, submittedAt: Date, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  const mailing = await findTestedMailing(db, update)
  if (!hasSmtpServer()) throw new InvalidTransitionError(NO_SERVER)
  await rejectChangedContent(strapi, update, mailing)
  const last = (await db('signatories').max({ id: 'id' }).first()) as { id: number | null } | undefined
  const columns = { started_at: now, last_signatory: last?.id ?? 0 }
  await applyTransition(db, mailing, 'start', columns, now, { submitted_at: submittedAt })
}

/** Queues no more emails; those in the outbox are still sent. */
export const pause = (strapi: Core.Strapi, update: string) => changeState(strapi, update, 'pause')

export const resume = (strapi: Core.Strapi, update: string) => changeState(strapi, update, 'resume')

/** Ends a mailing and deletes its queued emails, including those that a worker has claimed. */
export async function cancel(strapi: Core.Strapi, update: string, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  await db.transaction(async (transaction) => {
    const mailing = await findTestedMailing(transaction, update)
    await applyTransition(transaction, mailing, 'cancel', { ended_at: now }, now)
    await transaction('mails').where({ mailing: mailing.documentId }).whereIn('state', ['queued', 'sending']).delete()
  })
}

async function changeState(strapi: Core.Strapi, update: string, name: Move, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  await applyTransition(db, await findTestedMailing(db, update), name, { filled_at: null }, now)
}

const nameOf = ({ firstname, lastname }: AdminUser) => [firstname, lastname].filter(Boolean).join(' ')
