import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import type { Core } from '@strapi/strapi'
import { openMailbox } from '../../../crypto/mailbox'
import { PICTURE } from '../../../content-registry/parts'
import { findAuthorByToken, unknownTokenError } from '../find-by-token'

const UID = 'api::testimony.testimony'

interface Draft extends Pick<
  OwnTestimony,
  'title' | 'story' | 'partners' | 'departement' | 'place' | 'picture' | 'firstName' | 'lastName' | 'shown'
> {
  mailboxSealed: string | null
  authorState: OwnTestimony['author'] | null
  contentState: OwnTestimony['content'] | null
  refusalReason: string | null
  sentAt: string | null
}

/**
 * Everything that is kept of the story behind a link, and where it stands.
 * @throws NotFoundError (404) when the link never was valid
 */
export async function getOwnTestimony(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnTestimony> {
  const { documentId } = await findAuthorByToken(strapi.db.connection, 'story-manage', token, now)
  return toOwnTestimony(strapi, documentId)
}

/** The same, for whoever is known already. */
export async function toOwnTestimony(strapi: Core.Strapi, documentId: string): Promise<OwnTestimony> {
  const populate = { partners: { fields: ['kind', 'name'] }, picture: PICTURE }
  const draft = (await strapi.documents(UID).findOne({ documentId, populate })) as Draft | null
  const published = (await strapi.documents(UID).findOne({ documentId, status: 'published', fields: ['slug'] })) as {
    slug: string
  } | null
  if (!draft) throw unknownTokenError()
  const { title, story, partners, departement, place, picture, firstName, lastName, shown } = draft
  return {
    ...{ title, story, partners, departement, place, picture, firstName, lastName, shown },
    email: draft.mailboxSealed && openMailbox(draft.mailboxSealed),
    author: draft.authorState ?? 'confirmed',
    content: draft.contentState ?? 'to-read',
    reason: draft.contentState === 'refused' ? draft.refusalReason : null,
    slug: published?.slug ?? null,
    sentAt: draft.sentAt ?? '',
  }
}
