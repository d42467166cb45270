const SHAPES = ['disc', 'disc', 'disc', 'half', 'quarter', 'triangle', 'square', 'leaf'] as const
const COLOURS = ['vermillon', 'outremer', 'rose', 'prairie', 'blanc'] as const
/** With more places than this, a place stands for several signatures. */
const MAX_PLACES = 200
const BLOCK = 10

interface Place {
  shape: (typeof SHAPES)[number]
  colour: (typeof COLOURS)[number] | 'hole'
  transform: string
}

/** How many signatures a confetto stands for: 1 up to `MAX_PLACES`, then 2, 5, 10, 20, 50… */
export function spotWeight(goal: number): number {
  let worth = 1
  for (let step = 0; goal / worth > MAX_PLACES; step++) worth *= step % 3 === 1 ? 2.5 : 2
  return worth
}

/**
 * One place per signature of the goal, in blocks of two rows of five, the taken ones first. Shapes, colours and angles
 * look random, and are the same on the server and in the browser.
 */
export function spotsFor(total: number, goal: number): { worth: number; blocks: Place[][] } {
  const worth = spotWeight(goal)
  const count = Math.max(1, Math.ceil(goal / worth))
  const taken = Math.min(count, Math.floor(total / worth))
  const random = thrower(11)
  const places = Array.from({ length: count }, (_, index): Place => {
    const [column, row] = [index % 5, Math.floor((index % BLOCK) / 5)]
    const [x, y] = [column, row].map((cell) => 17 + 40 * cell + Math.floor(random() * 7))
    const shape = pick(SHAPES, random())
    const colour = pick(COLOURS, random())
    const transform = `translate(${x} ${y})rotate(${Math.floor(random() * 360)})`
    return { shape, colour: index < taken ? colour : 'hole', transform }
  })
  const blocks = Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) =>
    places.slice(block * BLOCK, (block + 1) * BLOCK),
  )
  return { worth, blocks }
}

const pick = <T>(of: readonly T[], at: number) => of[Math.floor(at * of.length)] as T

/** Pseudo-random numbers in [0, 1[, always in the same order (a linear congruential generator). */
function thrower(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}
