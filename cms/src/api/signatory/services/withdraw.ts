import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { scheduleSettlement } from '../../../signature-count'
import { erasedColumns } from '../../../database/columns'
import type { Connection } from '../../../database/connection'
import { eraseQueuedEmails, wakeOutbox } from '../../../email/outbox'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { openMailbox } from '../../../crypto/mailbox'
import { SIGNATORY } from '../columns'
import { findByToken, type TokenHolder } from '../find-by-token'
import { getOpEdState } from '../submissions/op-ed-state'

/** States in which the data has been erased already. */
const ERASED_STATES: readonly SignatoryState[] = ['withdrawn', 'expired']

/**
 * Withdraws a signature and erases name and mailbox at once; a second call gives the same answer. The mailbox may sign
 * again, unless a moderator rejected it.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function withdraw(strapi: Core.Strapi, token: string, now = new Date()): Promise<{ status: 'withdrawn' }> {
  const holder = await findByToken(strapi.db.connection, 'manage', token, now)
  if (!ERASED_STATES.includes(holder.state) && (await eraseSignatory(strapi, holder, now))) {
    wakeOutbox()
    await scheduleSettlement(strapi)
  }
  return { status: 'withdrawn' }
}

/** Returns whether this call did it. */
async function eraseSignatory(strapi: Core.Strapi, holder: TokenHolder, now: Date): Promise<boolean> {
  const opEd = await getOpEdState(strapi)
  return strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('signatories')
      .where({ id: holder.id })
      .whereNotIn('state', ERASED_STATES)
      .update({
        ...erasedColumns(SIGNATORY, 'withdrawn'),
        ...keepRejection(transaction),
        withdrawn_at: now,
        updated_at: now,
      })
    if (moved === 0) return false
    await eraseQueuedEmails(transaction, holder.documentId)
    await transaction('tokens').where({ subject: holder.documentId, purpose: 'confirm' }).delete()
    await enqueueEmails(transaction, buildEmail(holder, opEd?.title ?? ''), now)
    return true
  })
}

/** A rejected signatory stays rejected, known by the keyed hash of the mailbox alone. */
const keepRejection = (transaction: Connection) => ({
  state: transaction.raw(`case when state = 'rejected' then state else 'withdrawn' end`),
  mailbox_hash: transaction.raw(`case when state = 'rejected' then mailbox_hash end`),
})

function buildEmail({ mailboxSealed, language, documentId, firstName }: TokenHolder, title: string): EmailRequest[] {
  if (!mailboxSealed) return []
  const data = { firstName: firstName ?? '', title }
  return [{ kind: 'withdrawn', to: openMailbox(mailboxSealed), language, subject: documentId, data }]
}
