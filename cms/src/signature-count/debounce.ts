import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` for all who ask together: at most once at a time, and `gap` milliseconds apart. Who asks while it runs
 * gets the run after it, so what they did before asking is always seen.
 */
export function debounced(work: () => Promise<void>, gap: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  let started = 0

  const run = async (): Promise<void> => {
    await running
    const rest = started + gap - performance.now()
    if (rest > 0) await wait(rest)
    started = performance.now()
    next = undefined
    running = work().catch(() => undefined)
    await running
  }
  return () => (next ??= run())
}
