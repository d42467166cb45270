import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { recordAccess } from '../../access-log'
import { openMailbox } from '../../crypto/mailbox'
import type { AdminUser } from '../../roles/admin-user'

/**
 * The email of a signatory. The access log is written first.
 * @throws NotFoundError (404) when the signature does not exist or its email is erased
 */
export async function reveal(strapi: Core.Strapi, user: AdminUser, documentId: string): Promise<{ address: string }> {
  const row = await strapi.db
    .connection('signatories')
    .where({ document_id: documentId })
    .first<{ mailbox_sealed: string | null } | undefined>('mailbox_sealed')
  if (!row?.mailbox_sealed) throw new errors.NotFoundError('Cette adresse est effacée, il n’y a rien à montrer.')
  await recordAccess(strapi, { user, what: 'reveal', about: 'api::signatory.signatory', documentId })
  return { address: openMailbox(row.mailbox_sealed) }
}
