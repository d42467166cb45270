import type { Core } from '@strapi/strapi'
import { hasSmtpServer } from '../email/settings'
import type { AdminUser } from '../roles/admin-user'
import { countSubscribers } from './count-subscribers'
import { detectChanges, move, needed } from './apply-transition'
import { InvalidTransitionError, type Move } from './states'

const ALONE =
  'Vous avez proposé cet envoi\u00a0: une autre personne doit le relire et l’approuver. C’est ce qui évite les erreurs.'
const NO_SERVER =
  'Aucun serveur d’e-mail n’est réglé\u00a0: rien ne partirait. La personne qui tient le serveur peut le faire.'

/** Proposes the mailing, counted, to somebody else of the team. */
export async function submit(
  strapi: Core.Strapi,
  update: string,
  user: AdminUser,
  pace: number,
  now = new Date(),
): Promise<void> {
  const db = strapi.db.connection
  const mailing = await needed(db, update)
  await detectChanges(strapi, update, mailing)
  const expected = await countSubscribers(db)
  const said = { submitted_by: user.id, submitted_name: nameOf(user), submitted_at: now, pace, expected }
  await move(db, mailing, 'submit', said, now)
}

/** The second pair of eyes, on what was submitted then. Whoever submitted it has had the first. */
export async function approve(
  strapi: Core.Strapi,
  update: string,
  user: AdminUser,
  submittedAt: Date,
  now = new Date(),
): Promise<void> {
  const db = strapi.db.connection
  const mailing = await needed(db, update)
  if (mailing.state === 'submitted' && mailing.submittedBy === user.id) throw new InvalidTransitionError(ALONE)
  await detectChanges(strapi, update, mailing)
  const said = { approved_by: user.id, approved_name: nameOf(user), approved_at: now }
  await move(db, mailing, 'approve', said, now, { submitted_at: submittedAt, submitted_by: mailing.submittedBy })
}

/** Begins what was submitted then and approved since, for everybody who is there at this moment. */
export async function start(strapi: Core.Strapi, update: string, submittedAt: Date, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  const mailing = await needed(db, update)
  if (!hasSmtpServer()) throw new InvalidTransitionError(NO_SERVER)
  await detectChanges(strapi, update, mailing)
  const last = (await db('signatories').max({ id: 'id' }).first()) as { id: number | null } | undefined
  const begun = { started_at: now, last_signatory: last?.id ?? 0 }
  await move(db, mailing, 'start', begun, now, { submitted_at: submittedAt })
}

/** No mails are added any more; the few in the outbox still go. */
export const pause = (strapi: Core.Strapi, update: string) => simply(strapi, update, 'pause')

export const resume = (strapi: Core.Strapi, update: string) => simply(strapi, update, 'resume')

/** Ends it; what waits in the outbox is taken out, also what a mailer holds and might give back. */
export async function cancel(strapi: Core.Strapi, update: string, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  await db.transaction(async (transaction) => {
    const mailing = await needed(transaction, update)
    await move(transaction, mailing, 'cancel', { ended_at: now }, now)
    await transaction('mails').where({ mailing: mailing.documentId }).whereIn('state', ['queued', 'sending']).delete()
  })
}

async function simply(strapi: Core.Strapi, update: string, name: Move, now = new Date()): Promise<void> {
  const db = strapi.db.connection
  await move(db, await needed(db, update), name, { filled_at: null }, now)
}

const nameOf = ({ firstname, lastname }: AdminUser) => [firstname, lastname].filter(Boolean).join(' ')
