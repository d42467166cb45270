import type { Core } from '@strapi/strapi'
import type { AdminUser } from './roles/admin-user'

export const ACCESS_RECORD = 'api::access-record.access-record'

interface Access {
  user: AdminUser
  what: 'reveal' | 'export'
  /** The type whose people were seen. */
  about: string
  documentId?: string
  filter?: Record<string, unknown>
  rows?: number
}

/** Notes who saw whose address. Write it before the address is shown: what cannot be noted is not shown. */
export async function recordAccess(strapi: Core.Strapi, access: Access): Promise<{ documentId: string }> {
  const { user, what, about, documentId, filter, rows } = access
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ')
  return strapi.documents(ACCESS_RECORD).create({
    data: { at: new Date(), who: user.email, name, what, about, subject: documentId, filter, rows },
  })
}
