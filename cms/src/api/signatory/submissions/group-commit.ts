/** How long the first entry of a group waits for others. */
const GROUP_WAIT_MS = 2
const MAX_GROUP = 64
/** A few seconds of work. */
const MAX_WAITING = 5_000

interface Waiting<Entry, Result> {
  entry: Entry
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Commits entries that arrive together in one transaction: a durable commit costs the same for one as for many.
 * At most `lanes` groups are being committed at a time; later entries join the next group.
 * `commit` gets the entries in the order of arrival and returns one result or error for each, once they are on disk.
 */
export class GroupCommit<Entry, Result> {
  private waiting: Waiting<Entry, Result>[] = []
  private timer: NodeJS.Timeout | undefined
  private running = 0

  constructor(
    private readonly commit: (entries: Entry[]) => Promise<(Result | Error)[]>,
    private readonly lanes = 1,
  ) {}

  /** Whether a new entry would wait too long. */
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
    else this.timer ??= setTimeout(() => void this.run(), GROUP_WAIT_MS)
  }

  /** The next group waits again after this one: clients that were just answered send their next entry now. */
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
        const result = results[index] ?? new Error('The group was committed without a result for each entry')
        if (result instanceof Error) reject(result)
        else resolve(result)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}
