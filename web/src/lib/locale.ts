import type { Locale, SitePath } from '@confettis/shared/domain/site'
import { inject, ref, type InjectionKey, type Ref } from 'vue'

/** The language of the page on the screen. */
export const LOCALE: InjectionKey<Readonly<Ref<Locale>>> = Symbol('locale')

/** The language of the page on the screen, for a component. French outside of the site's app. */
export const useLocale = (): Readonly<Ref<Locale>> => inject(LOCALE, () => ref<Locale>('fr'), true)

/** The same path in a language: French stands at the root, English under `/en`. */
export function pathIn(locale: Locale, path: string): string {
  const french = path === '/en' ? '/' : path.replace(/^\/en(?=\/)/, '')
  if (locale === 'fr') return french
  return french === '/' ? '/en' : `/en${french}`
}

/** The French paths of the pages that exist in both languages. */
export function bilingualPaths(paths: SitePath[]): string[] {
  const all = new Set(paths.map(({ path }) => path))
  return [...all].filter((path) => pathIn('fr', path) === path && all.has(pathIn('en', path)))
}
