import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parsePagePath } from './http/page-path'
import { sendApiError } from './http/api-error'
import { isHost } from './http/host'
import { startRevalidation } from './cache/background-revalidation'
import { log, reason } from './log'
import type { FindAssets } from './render/manifest'
import { CmsClient } from './cache/cms-client'
import { createPages } from './routes/pages'
import { createPreview } from './preview/preview'
import { pageRenderer, type Render } from './render/render-page'
import { createRoutes } from './routes'
import type { Settings } from './settings'
import type { PrebuiltResponse } from './cache/prebuilt-response'

interface Parts {
  settings: Settings
  render: Render
  findAssets: FindAssets
  /** Files of the build, by their address. */
  assets: Map<string, PrebuiltResponse>
  /** What every page says besides itself. */
  headers: Record<string, string>
  /** In its place, what a page in preview says. */
  previewHeaders: Record<string, string>
}

/** The whole site, as one function of a request; and the rounds that keep its pages fresh. */
export function createSite({ settings, render, findAssets, assets, headers, previewHeaders }: Parts) {
  const origin = new CmsClient(settings.cmsUrl)
  const renderPage = pageRenderer({ render, origin, findAssets, siteUrl: settings.siteUrl, headers })
  const pages = createPages({ origin, renderPage, headers })
  const sendPreview = createPreview({ settings, render, origin, findAssets, headers: previewHeaders })
  const routes = createRoutes({ settings, origin, pages, sendPreview, assets })
  const listener = getRequestListener(routes.fetch, { overrideGlobalObjects: false, errorHandler: logged })
  const { host } = new URL(settings.siteUrl)

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && pages.sendKept(request, response)) return
    // The listener takes no request without a host that it can read.
    if (!isHost(request.headers.host)) request.headers.host = host
    const address = parsePagePath(request.url ?? '')
    if (typeof address !== 'number') void listener(request, response)
    else if (request.url?.startsWith('/api/')) sendApiError(response, address, 'There is nothing at this address')
    else void pages.sendFailure(request, response, address)
  }

  return { handle, cache: pages.cache, keepFresh: () => startRevalidation({ origin, pages: pages.cache }) }
}

function logged(error: unknown): Response {
  log('error', 'A request cannot be answered', { error: reason(error) })
  return new Response('Une erreur est survenue de notre côté. Réessayez dans un instant.\n', {
    status: 500,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
