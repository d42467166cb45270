import { expect, it } from 'vitest'
import { stepOf, stepsUpTo } from '../../web/src/features/map/color-scale'

it.each([
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [1, 2, 3, 4]],
  [12, [1, 2, 3, 5]],
  [40, [1, 2, 5, 10]],
  [800, [1, 5, 20, 100]],
  [10_000, [1, 10, 100, 1_000]],
  [1_000_000, [1, 20, 1_000, 20_000]],
])('when most is %i, colours begin at %j', (most, bounds) => {
  expect(stepsUpTo(most)).toEqual(bounds)
})

it('whatever the counts are, each colour has counts of its own, and the most has the last', () => {
  for (let most = 1; most < 3_000; most++) {
    const bounds = stepsUpTo(most)
    expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b))
    expect(bounds[0]).toBe(1)
    expect(stepOf(most, bounds)).toBe(bounds.length)
  }
})

it('a count has the colour that begins at or below it', () => {
  const bounds = [1, 2, 5, 10]
  expect([0, 1, 2, 4, 5, 9, 10, 99].map((count) => stepOf(count, bounds))).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
})
