/** For how long it is believed (milliseconds): another process may write at any time. */
const MAX_AGE = 1_000
/** From then on it is read anew in the background, so that nobody waits for it (milliseconds). */
const FRESH = 500

/** What every request needs and few writes change: read once for all who ask, at most a second old. */
export class CachedValue<T> {
  private kept: { value: T; at: number } | undefined
  private reading: Promise<T> | undefined

  constructor(private readonly read: () => Promise<T>) {}

  async get(): Promise<T> {
    const age = this.kept ? performance.now() - this.kept.at : Infinity
    if (!this.kept || age >= MAX_AGE) return this.refresh()
    // Who asks has an answer; what went wrong is told to whoever has to wait for it.
    if (age >= FRESH) this.refresh().catch(() => undefined)
    return this.kept.value
  }

  /** It was written: a reading that began before does not count. */
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
