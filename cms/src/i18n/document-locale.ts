import type { Core } from '@strapi/strapi'
import { isLocalized } from '../strapi-internals/services'
import { FRENCH } from './locales'

/** The locale of a document of this type; `null` for types without locales. */
export function documentLocale(strapi: Core.Strapi, uid: string, locale: string | null | undefined): string | null {
  return isLocalized(strapi, uid) ? (locale ?? FRENCH.code) : null
}

/** The locale of a write; `null` for a write to all locales. */
export const singleLocale = (locale: unknown): string | null =>
  typeof locale === 'string' && locale !== '*' ? locale : null
