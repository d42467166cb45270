import { readdirSync } from 'node:fs'
import path from 'node:path'

const STORE = path.resolve(import.meta.dirname, '../../node_modules/.pnpm')

/** Where the admin's own screens keep their words, and what their ids begin with. */
export const SCREENS = {
  '': ['admin', 'dist/admin/admin/src/translations'],
  'content-manager.': ['content-manager', 'dist/admin/translations'],
  'upload.': ['upload', 'dist/admin/translations'],
  'i18n.': ['i18n', 'dist/admin/translations'],
} as const

export type Screens = keyof typeof SCREENS

/** What Strapi says on these screens, by the ids of its words. */
export async function strapiTranslations(screens: Screens, language: 'fr' | 'en'): Promise<Map<string, string>> {
  const [plugin, folder] = SCREENS[screens]
  const home = readdirSync(STORE).find((name) => name.startsWith(`@strapi+${plugin}@`))
  const file = path.join(STORE, home ?? '', 'node_modules/@strapi', plugin, folder, `${language}.json.mjs`)
  const { default: words } = (await import(file)) as { default: Record<string, string> }
  return new Map(Object.entries(words).map(([id, word]) => [`${screens}${id}`, word]))
}
