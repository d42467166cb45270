import type { Confirmation, SignatoryState } from '@confettis/shared/domain/signatory'
import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { scheduleSettlement } from '../../../signature-count'
import { wakeOutbox } from '../../../email/outbox'
import { enqueueEmails } from '../../../email/enqueue'
import { getOpEdState } from '../submissions/op-ed-state'
import { openMailbox } from '../../../crypto/mailbox'
import { holderOf, unknownTokenError, type Holder } from '../find-by-token'
import { numberOf } from '../signatory-number'

/** Whose link still means something. A moderator's « no » ends it; whoever is kept aside never learns of it. */
const MAY_CONFIRM: readonly SignatoryState[] = ['pending', 'quarantined', 'confirmed']

/**
 * Confirms what the link stands for; doing so again gives the same answer. A signature given in time may be confirmed
 * after the op-ed is paused or closed.
 * @throws NotFoundError (404) when the link is no longer, or never was, valid
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<Confirmation> {
  const holder = await holderOf(strapi.db.connection, 'confirm', token, now)
  const isDone = holder.confirmedAt !== null
  if (!MAY_CONFIRM.includes(holder.state) || (holder.hasExpired && !isDone)) throw unknownTokenError()
  if (!isDone && (await becomeConfirmed(strapi, holder, now))) {
    wakeOutbox()
    await scheduleSettlement(strapi)
  }
  return { status: 'confirmed', number: await numberOf(strapi, holder.id), isPublic: holder.isPublic }
}

/** Pending becomes confirmed; quarantined stays, and remembers. Returns whether it happened here and now. */
async function becomeConfirmed(strapi: Core.Strapi, holder: Holder, now: Date): Promise<boolean> {
  const opEd = await getOpEdState(strapi)
  return strapi.db.connection.transaction(async (transaction) => {
    const moved = await transaction('signatories')
      .where({ id: holder.id })
      .whereNull('confirmed_at')
      .whereIn('state', ['pending', 'quarantined'])
      .update({
        state: transaction.raw(`case when state = 'pending' then 'confirmed' else state end`),
        confirmed_at: now,
        updated_at: now,
      })
    if (moved === 0) return false
    await enqueueEmails(transaction, [thanks(holder, opEd?.title ?? '')], now)
    return true
  })
}

const thanks = (holder: Holder, title: string) => ({
  kind: 'thanks' as const,
  to: openMailbox(holder.mailboxSealed ?? ''),
  language: holder.language as Locale,
  subject: holder.documentId,
  data: { firstName: holder.firstName ?? '', title },
})
