import { performance, type EventLoopUtilization } from 'node:perf_hooks'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'

const FIRST_RETRY_MS = 5_000
const RETRY_FACTOR = 3
const LONGEST_RETRY_MS = 6 * 3_600_000
const FIRST_SERVER_RETRY_MS = 500
const LONGEST_SERVER_RETRY_MS = 30_000
/** Random share of a delay, both ways, so that emails that failed together are not tried again together. */
const JITTER = 0.25

/** An email is given up after this many attempts, which takes about a day. */
export const MAX_ATTEMPTS = 12

const jittered = (delayMs: number, chance: number) => Math.round(delayMs * (1 - JITTER + 2 * JITTER * chance))

/**
 * The delay before the next attempt at an email.
 * @param attempts attempts so far, at least 1
 * @param chance from 0 to 1
 * @returns milliseconds, from 5 s to 6 h before jitter
 */
export const retryDelayMs = (attempts: number, chance = Math.random()): number =>
  jittered(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * RETRY_FACTOR ** (attempts - 1)), chance)

/**
 * The delay before the mail server is tried again after an outage; no email loses an attempt by it.
 * @param failures consecutive failures of the server, at least 1
 * @returns milliseconds, from 0.5 s to 30 s before jitter
 */
export const serverRetryDelayMs = (failures: number, chance = Math.random()): number =>
  jittered(Math.min(LONGEST_SERVER_RETRY_MS, FIRST_SERVER_RETRY_MS * 2 ** (failures - 1)), chance)

/** A sleep that `ring` ends early. A ring while nothing sleeps ends the next sleep at once. */
export function createWakeableSleep() {
  let isRung = false
  let wakeUp: (() => void) | undefined
  return {
    ring() {
      isRung = true
      wakeUp?.()
    },
    async sleep(durationMs: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, durationMs)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wakeUp = undefined
      isRung = false
    },
  }
}

/** Above this utilization of the event loop emails slow down, below `CALM_LOAD` they speed up again. */
const HIGH_LOAD = 0.85
const CALM_LOAD = 0.7
const LONGEST_THROTTLE_MS = 80
const LOAD_WINDOW_MS = 250

/** Returns a pause to take after each email: longer while requests keep the event loop busy. */
export function throttleOnLoad(): () => Promise<unknown> {
  let pauseMs = 0
  let measuredAt = performance.now()
  let before: EventLoopUtilization = performance.eventLoopUtilization()

  return () => {
    if (performance.now() - measuredAt > LOAD_WINDOW_MS) {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, before)
      if (utilization > HIGH_LOAD) pauseMs = Math.min(LONGEST_THROTTLE_MS, pauseMs * 2 + 1)
      else if (utilization < CALM_LOAD) pauseMs = Math.floor(pauseMs / 2)
      measuredAt = performance.now()
      before = now
    }
    return pauseMs > 0 ? wait(pauseMs) : setImmediate()
  }
}
