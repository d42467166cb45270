import type { Core } from '@strapi/strapi'
import { localeService } from '../strapi-internals/services'

/** The languages of the site; the first is the one without a prefix in its addresses. */
export const FRENCH = { code: 'fr', name: 'Français (fr)' }
const LOCALES = [FRENCH, { code: 'en', name: 'Anglais (en)' }]

/** Creates the languages that are missing and makes French the default. Others that the team added stay. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = localeService(strapi)
  for (const locale of LOCALES) {
    if (!(await locales.findByCode(locale.code))) await locales.create(locale)
  }
  if ((await locales.getDefaultLocale()) !== FRENCH.code) await locales.setDefaultLocale(FRENCH)
}
