import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

const MODULE = 'virtual:art'

interface SpriteSheet {
  file: string
  source: string
  drawings: Map<string, { viewBox: string; shapes: string }>
}

/**
 * Joins the drawings of each folder into one SVG file with a hash in its name. `virtual:art` exports the file and the
 * viewBox of each drawing; on the server also the shapes, which pages inline. No path data reaches a browser's script.
 */
export function sprite(folders: string[]): Plugin {
  let config: ResolvedConfig
  const sheets = () => folders.map((folder) => readSheet(join(config.root, folder), config.build.assetsDir))

  return {
    name: 'confettis-sprite',
    configResolved: (resolved) => void (config = resolved),
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id, { ssr } = {}) {
      if (id !== `\0${MODULE}`) return null
      for (const folder of folders) for (const file of drawingsIn(join(config.root, folder))) this.addWatchFile(file)
      return { code: describe(sheets(), config.base, ssr === true), moduleSideEffects: false }
    },
    generateBundle() {
      if (config.build.ssr) return
      for (const { file, source } of sheets()) this.emitFile({ type: 'asset', fileName: file, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const sheet = sheets().find(({ file }) => request.url === config.base + file)
        if (!sheet) return next()
        response.setHeader('Content-Type', 'image/svg+xml')
        response.end(sheet.source)
      })
    },
  }
}

function drawingsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'))
  return files.sort().map((file) => join(folder, file))
}

function readSheet(folder: string, assets: string): SpriteSheet {
  const drawings = new Map(drawingsIn(folder).map((file) => [basename(file, '.svg'), readDrawing(file)]))
  const groups = [...drawings].map(([name, { shapes }]) => `<g id="${name}">${shapes}</g>`)
  const source = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${groups.join('')}</defs></svg>`
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return { file: `${assets}/${basename(folder)}-${hash}.svg`, source, drawings }
}

function readDrawing(file: string) {
  const [, viewBox, shapes] = /viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(file, 'utf8')) ?? []
  if (!viewBox || !shapes) throw new Error(`${file}: a drawing is one <svg> with a viewBox`)
  return { viewBox, shapes: shapes.replaceAll('\n', '') }
}

function describe(sheets: SpriteSheet[], base: string, withShapes: boolean): string {
  const places = sheets.flatMap(({ drawings }, sheet) =>
    [...drawings].map(([name, { viewBox }]) => [name, [sheet, viewBox]]),
  )
  const shapes = sheets.flatMap(({ drawings }) => [...drawings].map(([name, drawing]) => [name, drawing.shapes]))
  return `export const sheets = ${JSON.stringify(sheets.map(({ file }) => base + file))}
export const places = ${JSON.stringify(Object.fromEntries(places))}
export const shapes = ${JSON.stringify(withShapes ? Object.fromEntries(shapes) : {})}`
}
