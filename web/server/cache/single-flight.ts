/** Calls with the same key share one promise while it is pending. */
export class SingleFlight<T> {
  readonly #pending = new Map<string, Promise<T>>()

  get size(): number {
    return this.#pending.size
  }

  has(key: string): boolean {
    return this.#pending.has(key)
  }

  run(key: string, work: () => Promise<T>): Promise<T> {
    const pending = this.#pending.get(key)
    if (pending) return pending
    const promise = work().finally(() => this.#pending.delete(key))
    this.#pending.set(key, promise)
    return promise
  }
}
