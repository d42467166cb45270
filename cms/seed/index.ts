import type { Core } from '@strapi/strapi'

export async function seedEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  strapi.log.info('seed')
}
