import { ApiError } from '@confettis/shared/errors'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createHttpAgent, type HttpAgent, type Reply } from '../http/http-agent'
import { SingleFlight } from './single-flight'

/** A response of the CMS: 200 with its body, or 404 (400 for an invalid slug). */
export interface CmsResponse {
  status: number
  /** Its ETag, or a hash of its body. */
  version: string
  /** JSON. Each reader parses it, so that none can change the object of another. */
  body: string
  /** When it was last known to be current (epoch, ms). */
  checkedAt: number
}

interface Options {
  /** A response of this age is used without a request. */
  freshForMs?: number
  timeoutMs?: number
}

/** One request to a path serves all pages that are revalidated within this time. */
export const SHARED_CHECK_MS = 500

const MAX_BYTES = 64_000_000
/** Search terms and cursors have too many values to be kept for longer. */
const SHORT_LIVED = /[?&](?:q|after)=/
const SHORT_LIVED_MS = 60_000

/** A client of the CMS that caches responses, shares requests under way, and serves cached responses while it is silent. */
export class CmsClient {
  readonly #responses = new LRUCache<string, CmsResponse>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }) => body.length + 200,
  })
  readonly #requests = new SingleFlight<CmsResponse>()
  readonly #freshForMs: number
  readonly #get: HttpAgent
  #silentSince: number | null = null
  #failedAt = -Infinity

  constructor(base: string, { freshForMs = 1_000, timeoutMs = 3_000 }: Options = {}) {
    this.#freshForMs = freshForMs
    this.#get = createHttpAgent(base, timeoutMs)
  }

  /** Since when the CMS has not answered (epoch, ms); `null` while it does. */
  get silentSince(): number | null {
    return this.#silentSince
  }

  /** The response, at most `maxAgeMs` old. @throws ApiError when the CMS gives none */
  check(path: string, maxAgeMs = this.#freshForMs): Promise<CmsResponse> {
    const known = this.#responses.get(path)
    if (known && Date.now() - known.checkedAt < maxAgeMs) return Promise.resolve(known)
    // After a failure no request is sent for a moment, so that visitors do not wait for a timeout each.
    if (Date.now() - this.#failedAt < this.#freshForMs)
      return Promise.reject(new ApiError(503, 'The CMS does not answer'))
    return this.#requests.run(path, () => this.#fetch(path, known))
  }

  /** The current response, or the last one when the CMS is silent. @throws ApiError when there never was one */
  async read(path: string, maxAgeMs?: number): Promise<CmsResponse> {
    const known = this.#responses.get(path)
    const current = this.check(path, maxAgeMs)
    if (!known) return current
    // While the CMS is silent, visitors do not wait for it.
    const either = current.catch(() => known)
    return this.#silentSince === null ? either : known
  }

  async #fetch(path: string, known: CmsResponse | undefined): Promise<CmsResponse> {
    const checkedAt = Date.now()
    const reply = await this.#send(path, known)
    const response = reply.status === 304 && known ? { ...known, checkedAt } : { ...reply, checkedAt }
    if (![200, 400, 404].includes(response.status))
      throw new ApiError(response.status, `The CMS answers ${response.status}`)
    this.#responses.set(path, response, SHORT_LIVED.test(path) ? { ttl: SHORT_LIVED_MS } : undefined)
    return response
  }

  async #send(path: string, known: CmsResponse | undefined) {
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
