import type { Core } from '@strapi/strapi'
import type { AdminUser } from './roles/admin-user'

export const ACCESS_RECORD = 'api::access-record.access-record'

interface Access {
  user: AdminUser
  what: 'reveal' | 'export'
  /** The `uid` of the content type. */
  about: string
  documentId?: string
  filter?: Record<string, unknown>
  rows?: number
}

/** Records an access to personal data. Called before the data is shown, so that an access that cannot be recorded fails. */
export async function recordAccess(strapi: Core.Strapi, access: Access): Promise<{ documentId: string }> {
  const { user, what, about, documentId, filter, rows } = access
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ')
  return strapi.documents(ACCESS_RECORD).create({
    data: { at: new Date(), who: user.email, name, what, about, subject: documentId, filter, rows },
  })
}
