import type { PageAssets } from './document'

/** Vite's own account of a build, as far as it is read here. */
export type Manifest = Record<
  string,
  { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[]; assets?: string[] }
>

/** Which files a page needs, by the components that it used. */
export type FindAssets = (modules: Iterable<string>) => PageAssets

const ENTRY = 'src/entry-client.ts'
/** The letters that every page begins with, the title's before the text's. */
const FONTS = ['bricolage-grotesque-first', 'atkinson-hyperlegible-next-first'].map(
  (name) => `src/assets/fonts/${name}.woff2`,
)

/** The style sheet of a build, as an address on the site. @throws Error when the build has none */
export function findStyleSheet(manifest: Manifest): string {
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
  const sheet = files.find((file) => file.endsWith('.css'))
  if (!sheet) throw new Error('The build has no style sheet: build the site first (npm run build).')
  return absolute(sheet)
}

/** Reads the build's manifest once, for the files of any page after. */
export function readManifest(manifest: Manifest, style: string): FindAssets {
  const entry = manifest[ENTRY]
  if (!entry) throw new Error(`The build has no ${ENTRY}: build the site first (npm run build).`)
  const withEntry = filesOf(manifest, ENTRY)
  const fonts = FONTS.flatMap((font) => manifest[font]?.file ?? [])
  return (modules) => ({
    entry: `/${entry.file}`,
    style,
    fonts: fonts.map(absolute),
    modules: unique([...withEntry, ...[...modules].flatMap((module) => filesOf(manifest, module))])
      .filter((file) => file !== entry.file)
      .map(absolute),
  })
}

function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => filesOf(manifest, imported, seen))]
}

const unique = (files: string[]) => [...new Set(files)]
const absolute = (file: string) => `/${file}`
