import type { Confirmation, SignatoryState } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { scheduleSettlement } from '../../../signature-count'
import { wakeOutbox } from '../../../email/outbox'
import { enqueueEmails, type EmailRequest } from '../../../email/enqueue'
import { openMailbox } from '../../../crypto/mailbox'
import { findByToken, unknownTokenError, type TokenHolder } from '../find-by-token'
import { signatoryNumber } from '../signatory-number'
import { getOpEdState } from '../submissions/op-ed-state'

/** A rejection by a moderator ends the token; a quarantined signatory does not learn of the quarantine. */
const CONFIRMABLE_STATES: readonly SignatoryState[] = ['pending', 'quarantined', 'confirmed']

/**
 * Confirms a signature; a second call gives the same answer. A signature sent in time may be confirmed after the op-ed
 * is paused or closed.
 * @throws NotFoundError (404) when the token has expired or never was valid
 */
export async function confirm(strapi: Core.Strapi, token: string, now = new Date()): Promise<Confirmation> {
  const holder = await findByToken(strapi.db.connection, 'confirm', token, now)
  const isDone = holder.confirmedAt !== null
  if (!CONFIRMABLE_STATES.includes(holder.state) || (holder.hasExpired && !isDone)) throw unknownTokenError()
  if (!isDone && (await markConfirmed(strapi, holder, now))) {
    wakeOutbox()
    await scheduleSettlement(strapi)
  }
  return { status: 'confirmed', number: await signatoryNumber(strapi, holder.id), isPublic: holder.isPublic }
}

/** Pending becomes confirmed; quarantined stays, with the date of its confirmation. Returns whether this call did it. */
async function markConfirmed(strapi: Core.Strapi, holder: TokenHolder, now: Date): Promise<boolean> {
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
    await enqueueEmails(transaction, [buildEmail(holder, opEd?.title ?? '')], now)
    return true
  })
}

const buildEmail = ({ mailboxSealed, language, documentId, firstName }: TokenHolder, title: string): EmailRequest => ({
  kind: 'thanks',
  to: openMailbox(mailboxSealed ?? ''),
  language,
  subject: documentId,
  data: { firstName: firstName ?? '', title },
})
