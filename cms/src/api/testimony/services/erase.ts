import type { Core } from '@strapi/strapi'
import { subjectOf } from '../../../tokens'
import { unknownTokenError } from '../find-by-token'

/**
 * Deletes the testimony of a token, with its picture, whatever its state. A second call gives the same answer.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function erase(strapi: Core.Strapi, token: string): Promise<{ status: 'erased' }> {
  const documentId = await subjectOf(strapi.db.connection, 'story-manage', token)
  if (!documentId) throw unknownTokenError()
  await strapi.documents('api::testimony.testimony').delete({ documentId })
  return { status: 'erased' }
}
