import { ApiError } from '@confettis/shared/errors'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pollWhileVisible } from '../../web/src/lib/poll'

/** As much of a document as being looked at takes. */
class Page extends EventTarget {
  hidden = false
  turn(hidden: boolean) {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const SECOND = 1_000
let page: Page
let stop: (() => void) | undefined
const look = vi.fn<() => Promise<void>>()
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECOND)
const start = () => (stop = pollWhileVisible(look, { intervalMs: 10 * SECOND, maxIntervalMs: 300 * SECOND }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  page = new Page()
  vi.stubGlobal('document', page)
  look.mockReset().mockResolvedValue()
})
afterEach(() => {
  stop?.()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('is looked at every ten seconds, and not at once: the page was just written', async () => {
  start()
  await pass(9.9)
  expect(look).not.toHaveBeenCalled()
  await pass(0.1)
  expect(look).toHaveBeenCalledTimes(1)
  await pass(60)
  expect(look).toHaveBeenCalledTimes(7)
})

it('is left alone while the page is out of sight, and looked at as soon as it is back', async () => {
  start()
  await pass(15)
  page.turn(true)
  await pass(3_600)
  expect(look).toHaveBeenCalledTimes(1)
  page.turn(false)
  await pass(0)
  expect(look).toHaveBeenCalledTimes(2)
  page.turn(true)
  await pass(1)
  page.turn(false)
  await pass(1)
  expect(look, 'a glance elsewhere asks for nothing').toHaveBeenCalledTimes(2)
})

it('waits for an answer before asking again', async () => {
  look.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 25 * SECOND)))
  start()
  await pass(10)
  page.turn(true)
  page.turn(false)
  await pass(24)
  expect(look).toHaveBeenCalledTimes(1)
  await pass(11)
  expect(look).toHaveBeenCalledTimes(2)
})

it('is asked for ever more seldom while it cannot be had, then as before', async () => {
  look.mockRejectedValue(new ApiError(503, 'No'))
  const times: number[] = []
  const began = Date.now()
  look.mockImplementation(async () => {
    times.push((Date.now() - began) / SECOND)
    throw new ApiError(503, 'No')
  })
  start()
  await pass(2_000)
  const gaps = times.map((time, index) => time - (times[index - 1] ?? 0))
  expect(gaps.slice(0, 8)).toEqual([10, 20, 40, 80, 160, 300, 300, 300])
  look.mockReset().mockResolvedValue()
  await pass(300)
  look.mockClear()
  await pass(30)
  expect(look).toHaveBeenCalledTimes(3)
})

it('spreads those who wait, so that they do not all come back at once', async () => {
  vi.mocked(Math.random).mockReturnValue(0)
  look.mockRejectedValue(new ApiError(0, 'No'))
  start()
  await pass(10)
  await pass(15)
  expect(look, 'three quarters of twenty seconds').toHaveBeenCalledTimes(2)
})

it('leaves a server alone for as long as it asks', async () => {
  look.mockRejectedValueOnce(new ApiError(429, 'Later', [], 120))
  start()
  await pass(10)
  await pass(119)
  expect(look).toHaveBeenCalledTimes(1)
  await pass(1)
  expect(look).toHaveBeenCalledTimes(2)
})

it('is over when nobody follows it any more, even in the middle of an answer', async () => {
  look.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 5 * SECOND)))
  const end = start()
  await pass(12)
  end()
  await pass(600)
  page.turn(true)
  page.turn(false)
  await pass(600)
  expect(look).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})
