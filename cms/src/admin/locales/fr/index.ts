import { CONTENT } from './content'
import { STRAPI } from './strapi'
import { LANGUAGES } from './languages'
import { LIBRARY } from './library'
import { VALUES } from './values'

const under = (plugin: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([id, word]) => [`${plugin}.${id}`, word]))

/** Texts that Strapi's French leaves in English, by message id, and the values of enumerations. */
export const FRENCH: Record<string, string> = {
  ...VALUES,
  ...STRAPI,
  ...under('content-manager', CONTENT),
  ...under('upload', LIBRARY),
  ...under('i18n', LANGUAGES),
}
