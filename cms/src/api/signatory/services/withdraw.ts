import type { SignatoryState } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { scheduleSettlement } from '../../../signature-count'
import type { Connection } from '../../../database/connection'
import { eraseQueuedEmails, wakeOutbox } from '../../../email/outbox'
import { enqueueEmails } from '../../../email/enqueue'
import { getOpEdState } from '../submissions/op-ed-state'
import { openMailbox } from '../../../crypto/mailbox'
import { holderOf, type Holder } from '../find-by-token'

/** What is left of somebody whose data is erased: what the count needs, and nothing that says who it was. */
export const ERASED_COLUMNS = {
  first_name: null,
  last_name: null,
  organisation: null,
  role: null,
  mailbox_sealed: null,
  key_id: null,
  address_hash: null,
  search_first: null,
  search_last: null,
  newsletter: false,
  newsletter_at: null,
  is_public: false,
}

/** Gone already: withdrawing again changes nothing. */
const GONE: readonly SignatoryState[] = ['withdrawn', 'expired']

/**
 * Withdraws the signature that the link stands for, and erases name and address at once; doing so again gives the same
 * answer. The mailbox may sign anew, except where a moderator refused it.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function withdraw(strapi: Core.Strapi, token: string, now = new Date()): Promise<{ status: 'withdrawn' }> {
  const holder = await holderOf(strapi.db.connection, 'manage', token, now)
  if (!GONE.includes(holder.state) && (await erase(strapi, holder, now))) {
    wakeOutbox()
    await scheduleSettlement(strapi)
  }
  return { status: 'withdrawn' }
}

async function erase(strapi: Core.Strapi, holder: Holder, now: Date): Promise<boolean> {
  const opEd = await getOpEdState(strapi)
  return strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('signatories')
      .where({ id: holder.id })
      .whereNotIn('state', GONE)
      .update({ ...ERASED_COLUMNS, ...leave(transaction), withdrawn_at: now, updated_at: now })
    if (moved === 0) return false
    await eraseQueuedEmails(transaction, holder.documentId)
    await transaction('tokens').where({ subject: holder.documentId, purpose: 'confirm' }).delete()
    await enqueueEmails(transaction, farewell(holder, opEd?.title ?? ''), now)
    return true
  })
}

/** Who was rejected stays so, known by the keyed hash alone; everybody else is withdrawn, and unknown. */
const leave = (transaction: Connection) => ({
  state: transaction.raw(`case when state = 'rejected' then state else 'withdrawn' end`),
  mailbox_hash: transaction.raw(`case when state = 'rejected' then mailbox_hash end`),
})

function farewell(holder: Holder, title: string) {
  if (!holder.mailboxSealed) return []
  return [
    {
      kind: 'withdrawn' as const,
      to: openMailbox(holder.mailboxSealed),
      language: holder.language as Locale,
      subject: holder.documentId,
      data: { firstName: holder.firstName ?? '', title },
    },
  ]
}
