export interface Place {
  x: number
  y: number
}

const DIRECTIONS: Record<string, Place> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** Straying from the direction costs more than going far. */
const STRAYING = 2.2

/**
 * The neighbour that an arrow key leads to: the nearest that lies in its direction.
 * @returns its index in `places`; -1 when the key is none, or nothing lies there
 */
export function nextDepartement(key: string, from: Place, places: Place[]): number {
  const direction = DIRECTIONS[key]
  if (!direction) return -1
  let [nearest, best] = [-1, Infinity]
  places.forEach(({ x, y }, index) => {
    const along = (x - from.x) * direction.x + (y - from.y) * direction.y
    const aside = Math.abs((x - from.x) * direction.y) + Math.abs((y - from.y) * direction.x)
    if (along <= 0 || aside > along * STRAYING) return
    const cost = along + STRAYING * aside
    if (cost < best) [nearest, best] = [index, cost]
  })
  return nearest
}
