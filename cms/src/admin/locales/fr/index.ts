import { CONTENT } from './content'
import { HOUSE } from './strapi'
import { LANGUAGES } from './languages'
import { LIBRARY } from './library'
import { VALUES } from './values'

const under = (plugin: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([id, word]) => [`${plugin}.${id}`, word]))

/** What Strapi's own French leaves in English, by the ids of its screens; and what our enumerations say. */
export const FRENCH: Record<string, string> = {
  ...VALUES,
  ...HOUSE,
  ...under('content-manager', CONTENT),
  ...under('upload', LIBRARY),
  ...under('i18n', LANGUAGES),
}
