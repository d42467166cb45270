import { expect, it } from 'vitest'
import { batchDueAt, batchOf } from '../../cms/src/newsletter/queue/pace'

const START = new Date('2026-01-05T09:00:00Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1_000)

/** Turns at these moments (seconds), each sent before the next; returns how many each took. */
function taken(pace: number, moments: number[]): number[] {
  let filledAt: Date | null = null
  return moments.map((seconds) => {
    const turn = batchOf({ pace, filledAt, now: later(seconds), waiting: 0 })
    filledAt = turn.filledAt
    return turn.count
  })
}

const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
const everyFiveSeconds = Array.from({ length: 121 }, (_, turn) => turn * 5)

it.each([1, 7, 60, 100, 601, 6_000])('%i a minute are that many in ten minutes, whatever a turn rounds', (pace) => {
  const counts = taken(pace, everyFiveSeconds)
  expect(sum(counts)).toBeGreaterThanOrEqual(pace * 10 - 1)
  expect(sum(counts)).toBeLessThanOrEqual(pace * 10 + Math.ceil(Math.max(1, (pace * 5) / 60)))
})

it('makes up for no time that went by without sending', () => {
  const [first, afterAnHour, next] = taken(600, [0, 3_600, 3_605])
  expect([first, afterAnHour, next]).toEqual([50, 100, 50])
})

it('adds none to those that are stuck', () => {
  const stuck = batchOf({ pace: 600, filledAt: START, now: later(5), waiting: 100 })
  expect(stuck.count).toBe(0)
  expect(batchOf({ pace: 600, filledAt: START, now: later(5), waiting: 70 }).count).toBe(30)
  expect(batchOf({ pace: 600, filledAt: stuck.filledAt, now: later(10), waiting: 0 }).count).toBe(50)
})

it('is not confused by a clock that goes back', () => {
  expect(batchOf({ pace: 600, filledAt: later(60), now: START, waiting: 0 })).toEqual({ count: 0, filledAt: START })
})

it('lets them go one after the other', () => {
  expect([0, 1, 2].map((index) => batchDueAt(index, 120, START))).toEqual([START, later(0.5), later(1)])
})
