import type { Core } from '@strapi/strapi'
import type { Actor } from '../../audit-log/current-user'
import { RECORD } from '../../audit-log/audited-types'

/** A change that somebody else saved. */
interface OtherChange {
  who: string
  at: string
}

/** A document in one language, and what its editor has before their eyes. */
interface Opened {
  about: string
  subject: string
  language: string | null
  /** When what they see was saved. */
  since: string
}

/** The last change that somebody else saved after what a person has opened. */
export async function findChangesSince(
  strapi: Core.Strapi,
  { about, subject, language, since }: Opened,
  { id }: Actor,
): Promise<OtherChange | null> {
  const change: OtherChange | null = await strapi.db.query(RECORD).findOne({
    where: {
      about,
      subject,
      language,
      action: 'update',
      at: { $gt: since },
      $or: [{ person: { $ne: id } }, { person: { $null: true } }],
    },
    orderBy: { at: 'desc' },
  })
  return change && { who: change.who, at: change.at }
}
