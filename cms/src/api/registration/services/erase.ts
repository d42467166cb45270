import { holdsSeat } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { hasStarted } from '../../event/repository'
import { eraseQueuedEmails, lockRegistrant, ERASED_COLUMNS, toRegistrant, REGISTRANT } from '../repository'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { leaveWaitlist } from '../waitlist/waitlist'
import { buildEmail } from '../emails'
import { CANCELLABLE_STATES } from './cancel'
import { holderOf, findByMailbox } from '../find-by-token'

/**
 * Erases everything that is kept of the mailbox behind the link; seats are given back. Doing so again gives the same
 * answer. The mailbox may register anew, except where the team refused it.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function erase(strapi: Core.Strapi, token: string, now = new Date()): Promise<{ status: 'erased' }> {
  const holder = await holderOf(strapi.db.connection, 'registrations', token, now)
  const rows: Record<string, unknown>[] = await findByMailbox(strapi.db.connection, holder).select(REGISTRANT)
  for (const { event, documentId } of rows.map(toRegistrant))
    await withEventLock(strapi, event, now, (line) => eraseOne(line, documentId))
  return { status: 'erased' }
}

/** Who was there stays in the figures, as nobody. A calendar that holds the event is told that it is off. */
async function eraseOne(line: EventLock, documentId: string): Promise<void> {
  const { transaction, event, now, tell } = line
  const registrant = await lockRegistrant(transaction, documentId)
  if (!registrant?.mailboxHash) return
  const leaves = CANCELLABLE_STATES.includes(registrant.state) && !hasStarted(event, now)
  await eraseQueuedEmails(transaction, [documentId])
  await transaction('tokens').where({ subject: documentId, purpose: 'register' }).delete()
  if (leaves && holdsSeat(registrant.state))
    tell(buildEmail({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  const erased = { ...ERASED_COLUMNS, mailbox_hash: registrant.state === 'refused' ? registrant.mailboxHash : null }
  if (leaves) await leaveWaitlist(line, registrant, { ...erased, state: 'cancelled' })
  else
    await transaction('registrations')
      .where({ id: registrant.id })
      .update({ ...erased, updated_at: now })
}
