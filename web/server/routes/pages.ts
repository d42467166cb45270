import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Address } from '../http/page-path'
import { log, reason } from '../log'
import { SHARED_LOOK, type CmsClient } from '../cache/cms-client'
import { compare } from '../cache/cms-http'
import { isCacheable, cacheKey } from '../cache/cache-key'
import { RenderCache, type Entry } from '../cache/render-cache'
import type { pageRenderer, StoredPage, Wish } from '../render/render-page'
import { SingleFlight } from '../cache/single-flight'
import { sendPrebuilt } from '../cache/prebuilt-response'

interface Means {
  origin: CmsClient
  renderPage: ReturnType<typeof pageRenderer>
  /** For the answer when even the page of a failure cannot be drawn. */
  headers: Record<string, string>
}

/** A page that shows the time is right for a minute. */
const TIMED_FOR = 60_000
/** Pages that differ by their query are many: they are kept apart, and cannot push the others out. */
const VARIANTS_MAX_BYTES = 16_000_000
/** More pages than this that are not kept are not rendered at once: the kept ones have visitors too. */
const PASSING_AT_ONCE = 24

/** Sends pages, from the cache or rendered now. */
export function createPages({ origin, renderPage, headers }: Means) {
  const options = {
    render: (key: string) => renderPage(key),
    validate: ({ dependencies, timedAt }: StoredPage) =>
      timedAt !== null && Date.now() - timedAt > TIMED_FOR
        ? ('changed' as const)
        : compare(origin, dependencies, SHARED_LOOK),
    onError: (key: string, error: unknown) =>
      log('error', 'A page cannot be rendered anew', { page: key, error: reason(error) }),
  }
  const cache = new RenderCache<StoredPage>(options)
  const variants = new RenderCache<StoredPage>({ ...options, maxBytes: VARIANTS_MAX_BYTES, looksFirst: true })
  const passing = new SingleFlight<StoredPage>()

  /** A page that cannot be looked after says so, and since when (RFC 9111, 5.1; RFC 9211). */
  function sendEntry(
    request: IncomingMessage,
    response: ServerResponse,
    { page, checkedAt, stale }: Entry<StoredPage>,
  ): void {
    if (!stale && origin.silentSince === null) return sendPrebuilt(request, response, page)
    const age = Math.floor((Date.now() - checkedAt) / 1_000)
    sendPrebuilt(request, response, page, [
      'Age',
      String(age),
      'Cache-Status',
      'Confettis; hit; detail=stale-origin-down',
    ])
  }

  /** Sends the page if it is kept under exactly this address: the short way, taken by nearly everybody. */
  function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    const entry = cache.peek(request.url ?? '')
    if (entry) sendEntry(request, response, entry)
    return entry !== undefined
  }

  async function send(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const key = cacheKey(address)
    if (!isCacheable(key)) return sendPassing(request, response, key)
    try {
      sendEntry(request, response, await (key.includes('?') ? variants : cache).get(key))
    } catch (error) {
      log('error', 'A page cannot be rendered', { page: key, error: reason(error) })
      await sendFailure(request, response, 500, key)
    }
  }

  /** Sends a page that visitors made up. It is rendered for those who ask for it at the same time, and forgotten. */
  async function sendPassing(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    if (!passing.has(key) && passing.size >= PASSING_AT_ONCE) return sendPlain(response, 503)
    try {
      const page = await passing.do(key, () => renderPage(key, { isPassing: true }))
      sendEntry(request, response, { page, checkedAt: page.checkedAt, stale: false })
    } catch (error) {
      // Without its query: what was looked for may be a name.
      const path = key.split('?')[0]
      log('error', 'A page cannot be rendered', { page: path, error: reason(error) })
      await sendFailure(request, response, 500, path)
    }
  }

  /** What whoever reads the page is answered: its status. */
  async function statusOf(path: string): Promise<number> {
    try {
      return (await cache.get(path)).page.status
    } catch (error) {
      log('error', 'A page cannot be rendered', { page: path, error: reason(error) })
      return 500
    }
  }

  /** Sends a page that answers one visitor, and is not kept. */
  async function sendOnce(request: IncomingMessage, response: ServerResponse, key: string, wish: Wish): Promise<void> {
    sendPrebuilt(request, response, await renderPage(key, wish))
  }

  async function sendFailure(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    key = '/',
  ): Promise<void> {
    try {
      sendPrebuilt(request, response, await renderPage(key, { failed: status }))
    } catch (error) {
      log('error', 'The page of a failure cannot be rendered', { error: reason(error) })
      sendPlain(response, status)
    }
  }

  /** When there is no time for a page, or none can be drawn. */
  function sendPlain(response: ServerResponse, status: number): void {
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '2' } : {}),
    })
    response.end('Une erreur est survenue de notre côté. Réessayez dans un instant.\n')
  }

  return { cache, sendKept, send, statusOf, sendOnce, sendFailure }
}

export type Pages = ReturnType<typeof createPages>
