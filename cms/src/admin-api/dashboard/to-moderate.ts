import type { Core } from '@strapi/strapi'
import { countSome } from './capped-count'
import type { ToModerate } from './figures'

/** What waits for somebody of the team. A story does once its author confirmed. */
export async function toModerate(strapi: Core.Strapi): Promise<ToModerate> {
  const db = strapi.db.connection
  const [signatures, stories, messages] = await Promise.all([
    countSome(db, 'signatories', { state: 'quarantined' }),
    countSome(db, 'testimonies', { content_state: 'to-read', author_state: 'confirmed', published_at: null }),
    countSome(db, 'messages', { handled: false }),
  ])
  return { signatures, stories, messages }
}
