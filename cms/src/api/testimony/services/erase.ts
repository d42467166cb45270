import type { Core } from '@strapi/strapi'
import { subjectOf } from '../../../tokens'
import { unknownTokenError } from '../find-by-token'

/**
 * Takes the story behind a link back and erases it, with its picture, wherever it stands; doing so again gives the same
 * answer.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function erase(strapi: Core.Strapi, token: string): Promise<{ status: 'erased' }> {
  const story = await subjectOf(strapi.db.connection, 'story-manage', token)
  if (!story) throw unknownTokenError()
  await strapi.documents('api::testimony.testimony').delete({ documentId: story })
  return { status: 'erased' }
}
