import { expect, it } from 'vitest'
import { colorStep, colorScale } from '../../web/src/features/map/color-scale'

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
  expect(colorScale(most)).toEqual(bounds)
})

it('whatever the counts are, each colour has counts of its own, and the most has the last', () => {
  for (let most = 1; most < 3_000; most++) {
    const bounds = colorScale(most)
    expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b))
    expect(bounds[0]).toBe(1)
    expect(colorStep(most, bounds)).toBe(bounds.length)
  }
})

it('a count has the colour that begins at or below it', () => {
  const bounds = [1, 2, 5, 10]
  expect([0, 1, 2, 4, 5, 9, 10, 99].map((count) => colorStep(count, bounds))).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
})
