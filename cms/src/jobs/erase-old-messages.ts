import type { Core } from '@strapi/strapi'
import { RETENTION_DAYS } from './retention'

const DAY = 24 * 3_600_000

/** Erases the messages whose time is over. Several processes may do it at once: what is gone is gone. */
export async function eraseOldMessages(strapi: Core.Strapi, now: number): Promise<number> {
  const oldest = new Date(now - RETENTION_DAYS.message * DAY).toISOString()
  const { count } = await strapi.db.query('api::message.message').deleteMany({ where: { createdAt: { $lt: oldest } } })
  if (count > 0) strapi.log.info(`Retention: ${count} messages were erased`)
  return count
}
