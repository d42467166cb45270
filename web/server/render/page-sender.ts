import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PagePath } from '../http/page-path'
import { log, reason } from '../lib/log'
import { SHARED_CHECK_MS, type CmsClient } from '../cache/cms-client'
import { assessDependencies } from '../cache/cms-http'
import { isCacheable, cacheKey } from '../cache/cache-key'
import { RenderCache, type Entry } from '../cache/render-cache'
import type { createPageRenderer, RenderOptions, StoredPage } from './render-page'
import { SingleFlight } from '../cache/single-flight'
import { sendPrebuilt } from '../http/prebuilt-response'

interface PageSenderOptions {
  cms: CmsClient
  renderPage: ReturnType<typeof createPageRenderer>
  /** For a plain-text response, when the error page cannot be rendered. */
  headers: Record<string, string>
}

/** A page that shows the time is rendered again after a minute. */
const TIMED_PAGE_MAX_AGE_MS = 60_000
/** Pages with a query are many: in a cache of their own they cannot evict the others. */
const MAX_VARIANT_BYTES = 16_000_000
/** Uncacheable pages rendered at once: cached pages are served by the same process. */
const MAX_UNCACHEABLE_RENDERS = 24

/** Sends pages, from the cache or rendered now. */
export function createPageSender({ cms, renderPage, headers }: PageSenderOptions) {
  const options = {
    render: (key: string) => renderPage(key),
    validate: ({ dependencies, timedAt }: StoredPage) =>
      timedAt !== null && Date.now() - timedAt > TIMED_PAGE_MAX_AGE_MS
        ? ('changed' as const)
        : assessDependencies(cms, dependencies, SHARED_CHECK_MS),
    onError: (key: string, error: unknown) =>
      log('error', 'A page cannot be rendered anew', { page: key, error: reason(error) }),
  }
  const cache = new RenderCache<StoredPage>(options)
  const variants = new RenderCache<StoredPage>({ ...options, maxBytes: MAX_VARIANT_BYTES, revalidatesFirst: true })
  const uncacheable = new SingleFlight<StoredPage>()

  /** A page that cannot be revalidated carries `Age` and `Cache-Status` (RFC 9111, 5.1; RFC 9211). */
  function sendEntry(
    request: IncomingMessage,
    response: ServerResponse,
    { page, checkedAt, stale }: Entry<StoredPage>,
  ): void {
    if (!stale && cms.silentSince === null) return sendPrebuilt(request, response, page)
    const age = Math.floor((Date.now() - checkedAt) / 1_000)
    sendPrebuilt(request, response, page, [
      'Age',
      String(age),
      'Cache-Status',
      'Confettis; hit; detail=stale-origin-down',
    ])
  }

  /** Sends the page that is stored under exactly this URL, if any: the hot path. */
  function sendStored(request: IncomingMessage, response: ServerResponse): boolean {
    const entry = cache.peek(request.url ?? '')
    if (entry) sendEntry(request, response, entry)
    return entry !== undefined
  }

  async function send(request: IncomingMessage, response: ServerResponse, page: PagePath): Promise<void> {
    const key = cacheKey(page)
    if (!isCacheable(key)) return sendUncacheable(request, response, key)
    try {
      sendEntry(request, response, await (key.includes('?') ? variants : cache).get(key))
    } catch (error) {
      log('error', 'A page cannot be rendered', { page: key, error: reason(error) })
      await sendError(request, response, 500, key)
    }
  }

  /** Renders a page for the requests that ask for it now, and does not store it. */
  async function sendUncacheable(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    if (!uncacheable.has(key) && uncacheable.size >= MAX_UNCACHEABLE_RENDERS) return sendPlain(response, 503)
    try {
      const page = await uncacheable.run(key, () => renderPage(key, { isUncacheable: true }))
      sendEntry(request, response, { page, checkedAt: page.checkedAt, stale: false })
    } catch (error) {
      // Without the query: a search term may be the name of a person.
      const path = key.split('?')[0]
      log('error', 'A page cannot be rendered', { page: path, error: reason(error) })
      await sendError(request, response, 500, path)
    }
  }

  /** The status of the page for a GET request. */
  async function statusOf(path: string): Promise<number> {
    try {
      return (await cache.get(path)).page.status
    } catch (error) {
      log('error', 'A page cannot be rendered', { page: path, error: reason(error) })
      return 500
    }
  }

  /** Renders and sends a page for one visitor. */
  async function sendOnce(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    render: RenderOptions,
  ): Promise<void> {
    sendPrebuilt(request, response, await renderPage(key, render))
  }

  async function sendError(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    key = '/',
  ): Promise<void> {
    try {
      sendPrebuilt(request, response, await renderPage(key, { errorStatus: status }))
    } catch (error) {
      log('error', 'The error page cannot be rendered', { error: reason(error) })
      sendPlain(response, status)
    }
  }

  /** For a server under load, or an error page that fails. */
  function sendPlain(response: ServerResponse, status: number): void {
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '2' } : {}),
    })
    response.end('Une erreur est survenue de notre côté. Réessayez dans un instant.\n')
  }

  return { cache, sendStored, send, statusOf, sendOnce, sendError }
}

export type PageSender = ReturnType<typeof createPageSender>
