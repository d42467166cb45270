/** The share of a goal from which on the next goal is shown. */
const RISES_AT = 0.8
/** Round numbers within a power of ten: each is at most two thirds above the previous one, so more than half of a new goal is reached. */
const STEPS = [10, 15, 20, 30, 50, 75]

/**
 * The goal of the campaign: the one of the op-ed until four fifths of it are reached; then the next of the round numbers
 * 10 · 15 · 20 · 30 · 50 · 75 · 100 · 150 … of which less than four fifths are reached.
 * @param written the goal of the op-ed
 * @param reached the highest number of signatures so far, so that a goal never falls
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
