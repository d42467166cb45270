import type { Core } from '@strapi/strapi'
import { cappedCount } from './capped-count'
import type { ToModerate } from './figures'

/** A testimony waits once its author has confirmed. */
export async function toModerate(strapi: Core.Strapi): Promise<ToModerate> {
  const db = strapi.db.connection
  const [signatures, stories, messages] = await Promise.all([
    cappedCount(db, 'signatories', { state: 'quarantined' }),
    cappedCount(db, 'testimonies', { content_state: 'to-read', author_state: 'confirmed', published_at: null }),
    cappedCount(db, 'messages', { handled: false }),
  ])
  return { signatures, stories, messages }
}
