import type { Locale, SitePath } from '@confettis/shared/domain/site'

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
