import type { PageAssets } from './document'

/** The fields of Vite's build manifest that are read here. */
export type Manifest = Record<
  string,
  { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[]; assets?: string[] }
>

/** The files of a page, by the modules of its components. */
export type FindAssets = (modules: Iterable<string>) => PageAssets

const ENTRY = 'src/entry-client.ts'
/** The fonts above the fold, that of titles first. */
const FONTS = ['bricolage-grotesque-first', 'atkinson-hyperlegible-next-first'].map(
  (name) => `src/assets/fonts/${name}.woff2`,
)

/** The URL path of the style sheet of a build. @throws Error when the build has none */
export function findStyleSheet(manifest: Manifest): string {
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
  const sheet = files.find((file) => file.endsWith('.css'))
  if (!sheet) throw new Error('The build has no style sheet: build the site first (npm run build).')
  return absolute(sheet)
}

/** Reads the manifest once, for all pages. @throws Error when the entry is missing */
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
