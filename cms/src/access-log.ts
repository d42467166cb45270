import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { AdminUser } from './admin-api/routes'

const UID = 'api::access-record.access-record'

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
  return strapi.documents(UID).create({
    data: { at: new Date(), who: user.email, name, what, about, subject: documentId, filter, rows },
  })
}

/** What was noted stays: nobody changes or removes it through the CMS. Belongs into `register()`. */
export function protectAccessLog(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid === UID && ['update', 'delete', 'clone'].includes(context.action))
      throw new errors.ForbiddenError('Le registre des accès ne se modifie pas.')
    return next()
  })
}
