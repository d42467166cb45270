import type { Core } from '@strapi/strapi'
import { localeService } from '../strapi-internals/services'

/** The languages of the site; URLs of the first one have no prefix. */
export const FRENCH = { code: 'fr', name: 'Français (fr)' }
const LOCALES = [FRENCH, { code: 'en', name: 'Anglais (en)' }]

/** Creates missing languages and makes French the default. Languages that the team added are kept. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = localeService(strapi)
  for (const locale of LOCALES) {
    if (!(await locales.findByCode(locale.code))) await locales.create(locale)
  }
  if ((await locales.getDefaultLocale()) !== FRENCH.code) await locales.setDefaultLocale(FRENCH)
}
