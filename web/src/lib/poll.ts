import { ApiError } from '@confettis/shared/errors'

interface PollOptions {
  /** The interval after a success, in milliseconds. */
  intervalMs: number
  /** The longest interval after failures, in milliseconds. */
  maxIntervalMs: number
}

/**
 * Polls while the page is visible, and immediately when it becomes visible after the interval has passed.
 * The interval doubles with each failure, with jitter so that visitors do not return together.
 * @returns a function that stops polling
 */
export function pollWhileVisible(poll: () => Promise<void>, { intervalMs, maxIntervalMs }: PollOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Date.now() + intervalMs
  let failures = 0
  let isPolling = false
  let isStopped = false

  function schedule() {
    clearTimeout(timer)
    if (!isStopped && !isPolling && !document.hidden)
      timer = setTimeout(() => void run(), Math.max(0, dueAt - Date.now()))
  }

  async function run() {
    isPolling = true
    const wait = await poll().then(
      () => ((failures = 0), intervalMs),
      (error: unknown) => afterFailure(error),
    )
    isPolling = false
    dueAt = Date.now() + wait
    schedule()
  }

  function afterFailure(error: unknown): number {
    const backOffMs = Math.min(maxIntervalMs, intervalMs * 2 ** ++failures) * (0.75 + Math.random() / 4)
    const requestedMs = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0
    return Math.max(backOffMs, requestedMs)
  }

  document.addEventListener('visibilitychange', schedule)
  schedule()
  return () => {
    isStopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', schedule)
  }
}
