import { performance, type EventLoopUtilization } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** How busy a process may be before mails give way to visitors, and when they come back (share of its time). */
const BUSY = 0.85
const CALM = 0.7
/** What a mail waits at most (milliseconds). */
const LONGEST = 80
/** Over how long one looks (milliseconds). */
const WINDOW = 250

/** Mails can wait, visitors cannot: a breath is as long as the process is busy. */
export function throttleOnLoad(): () => Promise<unknown> {
  let pause = 0
  let looked = performance.now()
  let before: EventLoopUtilization = performance.eventLoopUtilization()

  return () => {
    if (performance.now() - looked > WINDOW) {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, before)
      pause = utilization > BUSY ? Math.min(LONGEST, pause * 2 + 1) : utilization < CALM ? Math.floor(pause / 2) : pause
      looked = performance.now()
      before = now
    }
    return pause > 0 ? setTimeout(pause) : setImmediate()
  }
}
