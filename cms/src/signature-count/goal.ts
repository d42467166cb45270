/** From this share of a goal on, the next one is aimed at. */
const RISES_AT = 0.8
/** Round numbers within a power of ten: each is at most two thirds above the one before, so a new goal is half reached. */
const STEPS = [10, 15, 20, 30, 50, 75]

/**
 * Where the campaign wants to go: what the editors wrote, until four fifths of it have signed; then the next round
 * number of 10 · 15 · 20 · 30 · 50 · 75 · 100 · 150 … that is further away than that.
 * @param written the goal of the op-ed
 * @param reached the most that ever signed, so that a goal never falls
 */
export function raiseGoal(written: number, reached: number): number {
  let goal = written
  while (reached >= goal * RISES_AT) goal = nextRound(goal)
  return goal
}

function nextRound(after: number): number {
  for (let power = 1; ; power *= 10) {
    const step = STEPS.find((candidate) => candidate * power > after)
    if (step) return step * power
  }
}
