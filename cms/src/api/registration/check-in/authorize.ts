import { createHash, timingSafeEqual } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { EVENT } from '../../event/repository'

/** The event whose door a key opens. */
export interface CheckInEvent {
  documentId: string
  slug: string
  title: string
  startsAt: string
  capacity: number | null
}

const FIELDS = ['documentId', 'slug', 'title', 'startsAt', 'capacity', 'doorKey']

/**
 * The event, for who has the key of its door.
 * @throws NotFoundError (404), the same whether there is no such event, its door is closed, or the key is another one
 */
export async function authorizeCheckIn(strapi: Core.Strapi, slug: string, key: string): Promise<CheckInEvent> {
  const event: (CheckInEvent & { doorKey: string | null }) | null = await strapi.db
    .query(EVENT)
    .findOne({ select: FIELDS, where: { slug, publishedAt: { $notNull: true } } })
  if (!event?.doorKey || !isSame(event.doorKey, key))
    throw new errors.NotFoundError('Ce lien n’ouvre plus l’accueil. Demandez-en un autre à l’équipe.')
  return event
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** In the same time, wherever they differ. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
