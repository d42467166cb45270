import { LRUCache } from 'lru-cache'
import { SingleFlight } from './single-flight'

/** What a page must say of itself to be kept. */
export interface Cacheable {
  /** An HTTP status: only a 200 is kept. */
  status: number
  /** In bytes, for the bound. */
  size: number
  /** When all that it was made from was there, in milliseconds: its age counts from then, and not from its render. */
  checkedAt: number
}

/** When a page was still right (milliseconds), or why that cannot be said. `unknown`: there was nobody to ask. */
export type Assessment = number | 'changed' | 'unknown'

export interface Entry<P> {
  page: P
  /** When what it shows was last known to be right, in milliseconds. */
  checkedAt: number
  /** The last look found nobody to ask. */
  stale: boolean
}

interface Options<P> {
  render: (key: string) => Promise<P>
  /** Compares what a page was made from with what is there now. */
  validate: (page: P) => Assessment | Promise<Assessment>
  /** For how long a page is sent without a look at what it was made from, in milliseconds. */
  freshFor?: number
  maxBytes?: number
  /** A page that is due for a look is sent after it: for pages that nobody looks after between two visitors. */
  looksFirst?: boolean
  /** Told of a render that failed behind a page that was sent. */
  onError?: (key: string, error: unknown) => void
}

/**
 * Pages as they were rendered. A kept page is sent at once, however old, and looked after in the background:
 * many visitors cause one render, one look and no wait.
 */
export class RenderCache<P extends Cacheable> {
  readonly #entries: LRUCache<string, Entry<P>>
  readonly #renders = new SingleFlight<P>()
  readonly #looks = new SingleFlight<void>()
  readonly #freshFor: number
  #renderCount = 0

  constructor(private readonly options: Options<P>) {
    this.#freshFor = options.freshFor ?? 1_000
    this.#entries = new LRUCache({
      maxSize: options.maxBytes ?? 200_000_000,
      sizeCalculation: ({ page }) => Math.max(1, page.size),
    })
  }

  /** How many pages were rendered since the start. */
  get renderCount(): number {
    return this.#renderCount
  }

  keys(): string[] {
    return [...this.#entries.keys()]
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  /** The kept page, at once; one that is due for a look gets it behind the visitor's back. */
  peek(key: string): Entry<P> | undefined {
    const entry = this.#entries.get(key)
    if (entry && this.#isDue(entry)) void this.look(key)
    return entry
  }

  /** The kept page, or one rendered now. @throws whatever rendering throws */
  async get(key: string): Promise<Entry<P>> {
    if (this.options.looksFirst && this.#isDue(this.#entries.peek(key))) await this.look(key)
    return this.peek(key) ?? entryOf(await this.#render(key))
  }

  #isDue(entry: Entry<P> | undefined): boolean {
    return entry !== undefined && Date.now() - entry.checkedAt > this.#freshFor
  }

  /** Looks whether a kept page is still right, and renders it anew when not. Never rejects. */
  look(key: string): Promise<void> {
    return this.#looks.do(key, async () => {
      const entry = this.#entries.peek(key)
      if (!entry) return
      try {
        const verdict = await this.options.validate(entry.page)
        if (verdict === 'changed') await this.#render(key)
        else if (verdict === 'unknown') entry.stale = true
        else Object.assign(entry, { checkedAt: verdict, stale: false })
      } catch (error) {
        entry.stale = true
        this.options.onError?.(key, error)
      }
    })
  }

  #render(key: string): Promise<P> {
    return this.#renders.do(key, async () => {
      this.#renderCount++
      const page = await this.options.render(key)
      if (page.status === 200) this.#entries.set(key, entryOf(page))
      // A page of the past beats an error that will pass; a page that is gone is gone.
      else if (page.status < 500) this.#entries.delete(key)
      else this.#markStale(key)
      return page
    })
  }

  #markStale(key: string) {
    const entry = this.#entries.peek(key)
    if (entry) entry.stale = true
  }
}

const entryOf = <P extends Cacheable>(page: P): Entry<P> => ({ page, checkedAt: page.checkedAt, stale: false })
