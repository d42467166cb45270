/** Callers who ask for the same thing while it is under way share one answer. */
export class SingleFlight<T> {
  readonly #underWay = new Map<string, Promise<T>>()

  /** How many are under way. */
  get size(): number {
    return this.#underWay.size
  }

  has(key: string): boolean {
    return this.#underWay.has(key)
  }

  do(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#underWay.get(key)
    if (known) return known
    const answer = work().finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, answer)
    return answer
  }
}
