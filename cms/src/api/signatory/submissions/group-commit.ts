/** How long the first of a group waits for others (milliseconds). */
const WAIT = 2
const MAX_GROUP = 64
/** Some seconds of work: more would wait for longer than anybody does. */
const MAX_WAITING = 5_000

interface Waiting<Entry, Result> {
  entry: Entry
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Lets entries that arrive together share one transaction: a durable commit costs the same for one as for many.
 * As many groups as there are lanes are under way at a time; who arrives meanwhile is in the next.
 * `commit` gets the entries in the order of arrival and gives one result or error for each, once
 * they are on disk.
 */
export class GroupCommit<Entry, Result> {
  private waiting: Waiting<Entry, Result>[] = []
  private timer: NodeJS.Timeout | undefined
  private running = 0

  constructor(
    private readonly commit: (entries: Entry[]) => Promise<(Result | Error)[]>,
    private readonly lanes = 1,
  ) {}

  /** Whether more wait than can be served in the time that one waits for. */
  get isFull(): boolean {
    return this.waiting.length >= MAX_WAITING
  }

  add(entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject })
      this.next()
    })
  }

  private next(): void {
    if (this.running === this.lanes || this.waiting.length === 0) return
    if (this.waiting.length >= MAX_GROUP) void this.run()
    else this.timer ??= setTimeout(() => void this.run(), WAIT)
  }

  /** After a group the next one gathers anew: whoever was answered, or could not be heard meanwhile, comes just now. */
  private async run(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.running += 1
    await this.settle(this.waiting.splice(0, MAX_GROUP))
    this.running -= 1
    this.next()
  }

  private async settle(group: Waiting<Entry, Result>[]): Promise<void> {
    try {
      const results = await this.commit(group.map(({ entry }) => entry))
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index] ?? new Error('The group was committed without a result for everybody')
        if (result instanceof Error) reject(result)
        else resolve(result)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}
