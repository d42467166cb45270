import { LRUCache } from 'lru-cache'
import { SingleFlight } from './single-flight'

/** What the cache has to know of a page. */
export interface Cacheable {
  /** An HTTP status: only a 200 is stored. */
  status: number
  /** In bytes. */
  size: number
  /** When its dependencies were current (epoch, ms): its age counts from then, and not from its render. */
  checkedAt: number
}

/** When a page was still current (epoch, ms), or `unknown` when the CMS does not answer. */
export type Assessment = number | 'changed' | 'unknown'

export interface Entry<P> {
  page: P
  /** When it was last known to be current (epoch, ms). */
  checkedAt: number
  /** The last check got no answer. */
  stale: boolean
}

interface Options<P> {
  render: (key: string) => Promise<P>
  /** Compares the dependencies of a page with the current data. */
  validate: (page: P) => Assessment | Promise<Assessment>
  /** A page of this age is sent without a check. */
  freshForMs?: number
  maxBytes?: number
  /** A stale page is revalidated before it is sent: for pages outside the background rounds. */
  revalidatesFirst?: boolean
  /** Called when a render in the background fails. */
  onError?: (key: string, error: unknown) => void
}

/**
 * Rendered pages. A stored page is sent at once, however old, and revalidated in the background: many visitors at once
 * cause one render, one check and no wait.
 */
export class RenderCache<P extends Cacheable> {
  readonly #entries: LRUCache<string, Entry<P>>
  readonly #renders = new SingleFlight<P>()
  readonly #checks = new SingleFlight<void>()
  readonly #freshForMs: number
  #renderCount = 0

  constructor(private readonly options: Options<P>) {
    this.#freshForMs = options.freshForMs ?? 1_000
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

  /** The stored page; a stale one is revalidated in the background. */
  peek(key: string): Entry<P> | undefined {
    const entry = this.#entries.get(key)
    if (entry && this.#isStale(entry)) void this.revalidate(key)
    return entry
  }

  /** The stored page, or one rendered now. @throws the error of the render */
  async get(key: string): Promise<Entry<P>> {
    if (this.options.revalidatesFirst && this.#isStale(this.#entries.peek(key))) await this.revalidate(key)
    return this.peek(key) ?? entryOf(await this.#render(key))
  }

  #isStale(entry: Entry<P> | undefined): boolean {
    return entry !== undefined && Date.now() - entry.checkedAt > this.#freshForMs
  }

  /** Checks a stored page, and renders it again when its data changed. Never rejects. */
  revalidate(key: string): Promise<void> {
    return this.#checks.run(key, async () => {
      const entry = this.#entries.peek(key)
      if (!entry) return
      try {
        const assessment = await this.options.validate(entry.page)
        if (assessment === 'changed') await this.#render(key)
        else if (assessment === 'unknown') entry.stale = true
        else Object.assign(entry, { checkedAt: assessment, stale: false })
      } catch (error) {
        entry.stale = true
        this.options.onError?.(key, error)
      }
    })
  }

  #render(key: string): Promise<P> {
    return this.#renders.run(key, async () => {
      this.#renderCount++
      const page = await this.options.render(key)
      if (page.status === 200) this.#entries.set(key, entryOf(page))
      // Keep the stale page on a 5xx; drop it on a 404.
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
