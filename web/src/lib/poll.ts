import { ApiError } from '@confettis/shared/errors'

interface Pace {
  /** Between an answer and the next question, in milliseconds. */
  every: number
  /** After failures one waits ever longer, up to this (milliseconds). */
  atMost: number
}

/**
 * Looks again and again, as long as the page is on a screen; at once when it comes back to one after a while.
 * Who fails waits twice as long each time, and not all visitors equally long.
 * @returns how to stop
 */
export function pollWhileVisible(look: () => Promise<void>, { every, atMost }: Pace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let batchDueAt = Date.now() + every
  let failures = 0
  let isLooking = false
  let isOver = false

  function plan() {
    clearTimeout(timer)
    if (!isOver && !isLooking && !document.hidden)
      timer = setTimeout(() => void run(), Math.max(0, batchDueAt - Date.now()))
  }

  async function run() {
    isLooking = true
    const wait = await look().then(
      () => ((failures = 0), every),
      (error: unknown) => afterFailure(error),
    )
    isLooking = false
    batchDueAt = Date.now() + wait
    plan()
  }

  function afterFailure(error: unknown): number {
    const backOff = Math.min(atMost, every * 2 ** ++failures) * (0.75 + Math.random() / 4)
    const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0
    return Math.max(backOff, asked)
  }

  document.addEventListener('visibilitychange', plan)
  plan()
  return () => {
    isOver = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', plan)
  }
}
