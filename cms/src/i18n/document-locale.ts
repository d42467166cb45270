import type { Core } from '@strapi/strapi'
import { isLocalized } from '../strapi-internals/services'
import { FRENCH } from './locales'

/** The language in which a document of this type is meant; `null` where documents have none. */
export function documentLocale(strapi: Core.Strapi, uid: string, locale: string | null | undefined): string | null {
  return isLocalized(strapi, uid) ? (locale ?? FRENCH.code) : null
}

/** The language that a write is about; `null` when it is about all of them at once. */
export const singleLocale = (locale: unknown): string | null =>
  typeof locale === 'string' && locale !== '*' ? locale : null
