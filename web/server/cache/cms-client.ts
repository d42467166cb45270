import { ApiError } from '@confettis/shared/errors'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createHttpAgent, type HttpAgent, type Reply } from '../http/http-agent'
import { SingleFlight } from './single-flight'

/** An answer of the CMS: 200 with its body, or 404 (400 for a slug that cannot be one). */
export interface KnownPages {
  status: number
  /** Changes whenever the answer does. */
  version: string
  /** JSON, as it came. Parsed anew by each reader, so that none can change what another sees. */
  body: string
  /** Milliseconds. */
  checkedAt: number
}

interface Options {
  /** For how long an answer is believed without asking, in milliseconds. */
  freshFor?: number
  /** How long the CMS may take, in milliseconds. */
  timeout?: number
}

/** One look at an address serves all pages that come to it within this time, in milliseconds. */
export const SHARED_LOOK = 500

const MAX_BYTES = 64_000_000
/** What visitors made up: a name they look for, a place in a long list. Kept for as long as it takes to look around. */
const MADE_UP = /[?&](?:q|after)=/
const MADE_UP_FOR = 60_000

/** The CMS as the renderer sees it: asked seldom, asked once however many want to know, remembered when it is silent. */
export class CmsClient {
  readonly #known = new LRUCache<string, KnownPages>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }) => body.length + 200,
  })
  readonly #flights = new SingleFlight<KnownPages>()
  readonly #freshFor: number
  readonly #get: HttpAgent
  #silentSince: number | null = null
  #failedAt = -Infinity

  constructor(base: string, { freshFor = 1_000, timeout = 3_000 }: Options = {}) {
    this.#freshFor = freshFor
    this.#get = createHttpAgent(base, timeout)
  }

  /** Since when the CMS has not answered (milliseconds), `null` while it does. */
  get silentSince(): number | null {
    return this.#silentSince
  }

  /** The answer, at most `maxAge` milliseconds old. @throws ApiError when the CMS does not give one */
  check(path: string, maxAge = this.#freshFor): Promise<KnownPages> {
    const known = this.#known.get(path)
    if (known && Date.now() - known.checkedAt < maxAge) return Promise.resolve(known)
    // A CMS that has just failed to answer is left in peace for a moment, and nobody waits for it.
    if (Date.now() - this.#failedAt < this.#freshFor)
      return Promise.reject(new ApiError(503, 'The CMS does not answer'))
    return this.#flights.do(path, () => this.#ask(path, known))
  }

  /** The answer as it is now, or as it was last when the CMS is silent. @throws ApiError when there never was one */
  async read(path: string, maxAge?: number): Promise<KnownPages> {
    const known = this.#known.get(path)
    const answer = this.check(path, maxAge)
    if (!known) return answer
    // Nobody waits again for one who is known to be silent.
    const either = answer.catch(() => known)
    return this.#silentSince === null ? either : known
  }

  async #ask(path: string, known: KnownPages | undefined): Promise<KnownPages> {
    const checkedAt = Date.now()
    const reply = await this.#send(path, known)
    const answer = reply.status === 304 && known ? { ...known, checkedAt } : { ...reply, checkedAt }
    if (![200, 400, 404].includes(answer.status)) throw new ApiError(answer.status, `The CMS answers ${answer.status}`)
    this.#known.set(path, answer, MADE_UP.test(path) ? { ttl: MADE_UP_FOR } : undefined)
    return answer
  }

  async #send(path: string, known: KnownPages | undefined) {
    try {
      const reply = await this.#get(path, known?.status === 200 ? { 'if-none-match': known.version } : {})
      if (reply.status === 503) throw new Error('The CMS cannot serve')
      this.#silentSince = null
      return { status: reply.status, version: versionOf(reply), body: reply.body }
    } catch (error) {
      this.#failedAt = Date.now()
      this.#silentSince ??= this.#failedAt
      throw new ApiError(0, String(error))
    }
  }
}

function versionOf({ status, etag, body }: Reply): string {
  if (status !== 200) return String(status)
  return etag ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}
