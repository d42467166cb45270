import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import { readOwnData } from '../../../database/columns'
import { PICTURE } from '../../../content-registry/parts'
import { TESTIMONY } from '../columns'
import { findByToken, unknownTokenError } from '../find-by-token'

const UID = 'api::testimony.testimony'

/** Empty in a testimony that the team wrote. */
type Emptiable = 'author' | 'content' | 'sentAt'

/**
 * Everything that is stored about the testimony of a token, and its state.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function getOwnTestimony(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnTestimony> {
  const { documentId } = await findByToken(strapi.db.connection, 'story-manage', token, now)
  return toOwnTestimony(strapi, documentId)
}

/** @throws NotFoundError (404) when the testimony is deleted */
export async function toOwnTestimony(strapi: Core.Strapi, documentId: string): Promise<OwnTestimony> {
  const populate = { partners: { fields: ['kind', 'name'] }, picture: PICTURE }
  const draft = await strapi.documents(UID).findOne({ documentId, populate })
  const published = await strapi.documents(UID).findOne({ documentId, status: 'published', fields: ['slug'] })
  if (!draft) throw unknownTokenError()
  const read: Record<Exclude<keyof OwnTestimony, 'slug'>, unknown> = readOwnData(TESTIMONY, draft, 'attribute')
  const own = read as Omit<OwnTestimony, 'slug' | Emptiable> & { [Name in Emptiable]: OwnTestimony[Name] | null }
  return {
    ...own,
    author: own.author ?? 'confirmed',
    content: own.content ?? 'to-read',
    reason: own.content === 'refused' ? own.reason : null,
    slug: (published?.slug as string | undefined) ?? null,
    sentAt: own.sentAt ?? '',
  }
}
