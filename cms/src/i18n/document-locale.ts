import type { Core, UID } from '@strapi/strapi'
import { FRENCH } from './locales'

/** The language in which a document of this type is meant; `null` where documents have none. */
export function documentLocale(strapi: Core.Strapi, uid: string, locale: string | null | undefined): string | null {
  const { i18n } = (strapi.contentType(uid as UID.ContentType).pluginOptions ?? {}) as {
    i18n?: { localized?: boolean }
  }
  return i18n?.localized ? (locale ?? FRENCH.code) : null
}

/** The language that a write is about; `null` when it is about all of them at once. */
export const singleLocale = (locale: unknown): string | null =>
  typeof locale === 'string' && locale !== '*' ? locale : null
