import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { raiseGoal } = cms('./dist/src/signature-count/goal.js') as typeof import('../../cms/src/signature-count/goal')

describe('a goal rises by itself', () => {
  it.each([
    [150, 0, 150],
    [150, 119, 150],
    [150, 120, 200],
    [150, 159, 200],
    [150, 160, 300],
    [150, 8_000, 15_000],
    [1, 0, 1],
    [1, 1, 10],
    [123, 100, 150],
    [1_000_000, 800_000, 1_500_000],
    [150, 2_000_000_000, 3_000_000_000],
  ])('from %i, when %i have signed, to %i', (written, reached, goal) => {
    expect(raiseGoal(written, reached)).toBe(goal)
  })

  it('never falls while more sign, and is never four fifths reached', () => {
    let before = 0
    for (let reached = 0; reached < 100_000; reached += 41) {
      const goal = raiseGoal(150, reached)
      expect(goal).toBeGreaterThanOrEqual(before)
      expect(reached).toBeLessThan(goal * 0.8)
      before = goal
    }
  })
})
