/** The number of colours for counts above zero. */
const STEPS = 4

/**
 * The lower bound of each colour: round numbers from 1 on at growing distances, so that both small counts
 * and `most` differ from their neighbours. As many colours as there are different counts, at most four.
 */
export function colorScale(most: number): number[] {
  const ratio = most ** (1 / STEPS)
  const bounds: number[] = []
  for (let step = 0; step < STEPS; step++) {
    const bound = Math.max(roundDown(ratio ** step), (bounds.at(-1) ?? 0) + 1)
    if (bound <= most) bounds.push(bound)
  }
  return bounds
}

/** The colour of a count: 0 for none, then 1, 2… */
export const colorStep = (count: number, bounds: number[]): number => bounds.filter((bound) => bound <= count).length

/** The next 1, 2 or 5 with zeros behind, at or below `value`. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const leading = value / power + 1e-9
  return (leading >= 5 ? 5 : leading >= 2 ? 2 : 1) * power
}
