import type { Locale } from '@confettis/shared/domain/site'

export const PICTURE = { fields: ['url', 'alternativeText', 'width', 'height', 'formats'] }
export const SEO = { populate: { picture: PICTURE } }
export const PORTRAIT = { portrait: PICTURE }

/** The path of the home page in a language, without a slash at its end. */
export const rootOf = (locale: Locale) => (locale === 'fr' ? '' : `/${locale}`)

export const pathIn = (folder: string) => (slug: string, locale: Locale) =>
  `${rootOf(locale)}/${folder}/${encodeURIComponent(slug)}`
