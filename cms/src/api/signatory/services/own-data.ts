import type { OwnData } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { openMailbox } from '../../../crypto/mailbox'
import { holderOf } from '../find-by-token'
import { numberOf } from '../signatory-number'

/**
 * Everything that is kept of whoever holds the link. Whoever is kept aside sees what a confirmed signatory would.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function getOwnData(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnData> {
  const holder = await holderOf(strapi.db.connection, 'manage', token, now)
  return {
    status: holder.state === 'quarantined' ? 'confirmed' : holder.state,
    firstName: holder.firstName,
    lastName: holder.lastName,
    email: holder.mailboxSealed && openMailbox(holder.mailboxSealed),
    kind: holder.kind,
    organisation: holder.organisation,
    role: holder.role,
    departement: holder.departement,
    isPublic: holder.isPublic,
    newsletter: holder.newsletter,
    newsletterAt: holder.newsletterAt?.toISOString() ?? null,
    locale: holder.language,
    consentVersion: holder.consentVersion,
    consentAt: holder.consentAt?.toISOString() ?? '',
    confirmedAt: holder.confirmedAt?.toISOString() ?? null,
    number: await numberOf(strapi, holder.id),
    partner: holder.partner,
  }
}
