import type { Core } from '@strapi/strapi'
import { holderOf, unknownTokenError } from '../find-by-token'

/**
 * Shows or hides the name of whoever holds the link.
 * @throws NotFoundError (404) when the link never was valid, or when there is no name any more
 */
export async function setVisibility(
  strapi: Core.Strapi,
  token: string,
  isPublic: boolean,
  now = new Date(),
): Promise<{ isPublic: boolean }> {
  const holder = await holderOf(strapi.db.connection, 'manage', token, now)
  const changed = await strapi.db
    .connection('signatories')
    .where({ id: holder.id })
    .whereNotNull('first_name')
    .update({ is_public: isPublic, updated_at: now })
  if (changed === 0) throw unknownTokenError()
  return { isPublic }
}
