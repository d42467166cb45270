import { holdsSeat } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { hasBegun } from '../../event/repository'
import { eraseWaitingMails, holdRegistrant, NOBODY, toRegistrant, REGISTRANT } from '../repository'
import { inLine, type Line } from '../waitlist/lock'
import { leaveLine } from '../waitlist/waitlist'
import { letterTo } from '../emails'
import { MAY_CANCEL } from './cancel'
import { holderOf, ofMailbox } from '../find-by-token'

/**
 * Erases everything that is kept of the mailbox behind the link; seats are given back. Doing so again gives the same
 * answer. The mailbox may register anew, except where the team refused it.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function erase(strapi: Core.Strapi, token: string, now = new Date()): Promise<{ status: 'erased' }> {
  const holder = await holderOf(strapi.db.connection, 'registrations', token, now)
  const rows: Record<string, unknown>[] = await ofMailbox(strapi.db.connection, holder).select(REGISTRANT)
  for (const { event, documentId } of rows.map(toRegistrant))
    await inLine(strapi, event, now, (line) => eraseOne(line, documentId))
  return { status: 'erased' }
}

/** Who was there stays in the figures, as nobody. A calendar that holds the event is told that it is off. */
async function eraseOne(line: Line, documentId: string): Promise<void> {
  const { transaction, event, now, tell } = line
  const registrant = await holdRegistrant(transaction, documentId)
  if (!registrant?.mailboxHash) return
  const leaves = MAY_CANCEL.includes(registrant.state) && !hasBegun(event, now)
  await eraseWaitingMails(transaction, [documentId])
  await transaction('tokens').where({ subject: documentId, purpose: 'register' }).delete()
  if (leaves && holdsSeat(registrant.state))
    tell(letterTo({ ...registrant, state: 'cancelled' }, event, 'event-given-back'))
  const erased = { ...NOBODY, mailbox_hash: registrant.state === 'refused' ? registrant.mailboxHash : null }
  if (leaves) await leaveLine(line, registrant, { ...erased, state: 'cancelled' })
  else
    await transaction('registrations')
      .where({ id: registrant.id })
      .update({ ...erased, updated_at: now })
}
