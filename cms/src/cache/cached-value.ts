/** Another process may write at any time. */
const MAX_AGE_MS = 1_000
/** An older value is returned, and read anew in the background. */
const FRESH_MS = 500

/** A value that every request needs and few writes change. Concurrent calls share one read; it is at most a second old. */
export class CachedValue<T> {
  private kept: { value: T; at: number } | undefined
  private reading: Promise<T> | undefined

  constructor(private readonly read: () => Promise<T>) {}

  async get(): Promise<T> {
    const age = this.kept ? performance.now() - this.kept.at : Infinity
    if (!this.kept || age >= MAX_AGE_MS) return this.refresh()
    // The caller has a value; the error is thrown to the next caller that waits for a read.
    if (age >= FRESH_MS) this.refresh().catch(() => undefined)
    return this.kept.value
  }

  /** To be called after a write: a read that began before it is not kept. */
  drop(): void {
    this.kept = undefined
    this.reading = undefined
  }

  private refresh(): Promise<T> {
    if (this.reading) return this.reading
    const at = performance.now()
    const reading = this.read()
    this.reading = reading
    const settle = (result?: { value: T }) => {
      if (this.reading !== reading) return
      this.reading = undefined
      if (result) this.kept = { value: result.value, at }
    }
    reading.then(
      (value) => settle({ value }),
      () => settle(),
    )
    return reading
  }
}
