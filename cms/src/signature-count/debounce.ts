import { setTimeout as wait } from 'node:timers/promises'

/**
 * Shares one run of `work` among concurrent callers: one at a time, at least `gapMs` apart. A call during a run gets the
 * run after it, so every run sees what its callers did before they called.
 */
export function debounced(work: () => Promise<void>, gapMs: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  let startedMs = 0

  const run = async (): Promise<void> => {
    await running
    const restMs = startedMs + gapMs - performance.now()
    if (restMs > 0) await wait(restMs)
    startedMs = performance.now()
    next = undefined
    running = work().catch(() => undefined)
    await running
  }
  return () => (next ??= run())
}
