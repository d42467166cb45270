export type Point = readonly [x: number, y: number]

/** A piece of the outline between two corners where three territories meet; both ends are kept. */
type Stretch = Point[]

/**
 * Reads the outlines of an SVG path made of relative moves and lines (`m … z`), each as stretches. The drawing marks
 * the corner where neighbours meet by a move of nothing (`0,0`): who keeps those corners keeps neighbours together.
 */
export function readOutlines(path: string): Stretch[][] {
  const outlines: Stretch[][] = []
  let [x, y] = [0, 0]
  for (const drawn of path.split(/z/i).map((part) => part.trim())) {
    if (!drawn) continue
    const steps = [...drawn.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, dx, dy]) => [Number(dx), Number(dy)] as const)
    // A first `M` is absolute; after a `z`, `m` counts from where the outline began.
    if (drawn.startsWith('M')) [x, y] = [0, 0]
    const stretches: Stretch[] = []
    let stretch: Stretch = []
    let start: Point | undefined
    for (const [dx, dy] of steps) {
      ;[x, y] = [x + dx, y + dy]
      start ??= [x, y]
      const isCorner = dx === 0 && dy === 0
      if (!isCorner) stretch.push([x, y])
      else if (stretch.length > 1) {
        stretches.push(stretch)
        stretch = [[x, y]]
      }
    }
    if (start) {
      stretches.push([...stretch, start])
      ;[x, y] = start
    }
    outlines.push(stretches)
  }
  return outlines
}

/** The outline with as few points as leave it within `tolerance` of what it was (Ramer, Douglas, Peucker). */
export function simplify(stretches: Stretch[], tolerance: number): Point[] {
  // One stretch alone is a ring: its ends are the same point, so that it is taken in two halves.
  const parts = stretches.flatMap((stretch) => (stretches.length === 1 ? halves(stretch) : [stretch]))
  return parts.flatMap((stretch) => thin(stretch, tolerance).slice(0, -1))
}

function halves(ring: Stretch): Stretch[] {
  const start = ring[0] as Point
  const far = ring.reduce(
    (best, point, index) => (distance(point, start) > distance(ring[best] as Point, start) ? index : best),
    0,
  )
  return far === 0 ? [ring] : [ring.slice(0, far + 1), ring.slice(far)]
}

function thin(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return points
  let [widest, at] = [0, 0]
  for (let index = 1; index < points.length - 1; index++) {
    const gap = fromLine(points[index] as Point, first, last)
    if (gap > widest) [widest, at] = [gap, index]
  }
  if (widest <= tolerance) return [first, last]
  return [...thin(points.slice(0, at + 1), tolerance).slice(0, -1), ...thin(points.slice(at), tolerance)]
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

function fromLine(point: Point, a: Point, b: Point): number {
  const length = distance(a, b)
  if (length === 0) return distance(point, a)
  return Math.abs((b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])) / length
}

/** The size of what an outline encloses. */
export function areaOf(points: Point[]): number {
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] as Point
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

/** As an SVG path, to a tenth of a unit. */
export function writePath(outlines: Point[][]): string {
  return outlines.map((points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`).join('')
}

const round = (value: number) => Math.round(value * 10) / 10
