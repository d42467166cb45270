import { holdsSeat } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { erasedColumns } from '../../../database/columns'
import { hasStarted } from '../../event/repository'
import { eraseQueuedEmails, lockRegistrant, REGISTRANT_COLUMNS, toRegistrant } from '../repository'
import { REGISTRATION } from '../columns'
import { withEventLock, type EventLock } from '../waitlist/lock'
import { leaveWaitlist } from '../waitlist/waitlist'
import { buildEmail } from '../emails'
import { CANCELLABLE_STATES } from './cancel'
import { findByToken, registrationsOf } from '../find-by-token'

/**
 * Erases all registrations of the mailbox of a token and releases their seats; a second call gives the same answer. The
 * mailbox may register again, unless the team refused it.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function erase(strapi: Core.Strapi, token: string, now = new Date()): Promise<{ status: 'erased' }> {
  const holder = await findByToken(strapi.db.connection, 'registrations', token, now)
  const rows: Record<string, unknown>[] = await registrationsOf(strapi.db.connection, holder).select(REGISTRANT_COLUMNS)
  for (const { event, documentId } of rows.map(toRegistrant))
    await withEventLock(strapi, event, now, (lock) => eraseOne(lock, documentId))
  return { status: 'erased' }
}

/** An attendee is still counted, anonymously. The calendar of a seat holder gets a cancellation. */
async function eraseOne(lock: EventLock, documentId: string): Promise<void> {
  const { transaction, event, now, queueEmails } = lock
  const registrant = await lockRegistrant(transaction, documentId)
  if (!registrant?.mailboxHash) return
  const leaves = CANCELLABLE_STATES.includes(registrant.state) && !hasStarted(event, now)
  await eraseQueuedEmails(transaction, [documentId])
  await transaction('tokens').where({ subject: documentId, purpose: 'register' }).delete()
  if (leaves && holdsSeat(registrant.state))
    queueEmails(buildEmail({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  const erased = {
    ...erasedColumns(REGISTRATION, 'request'),
    mailbox_hash: registrant.state === 'refused' ? registrant.mailboxHash : null,
  }
  if (leaves) await leaveWaitlist(lock, registrant, { ...erased, state: 'cancelled' })
  else
    await transaction('registrations')
      .where({ id: registrant.id })
      .update({ ...erased, updated_at: now })
}
