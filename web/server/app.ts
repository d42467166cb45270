import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { startRevalidation } from './cache/background-revalidation'
import { CmsClient } from './cache/cms-client'
import { sendApiError } from './http/api-error'
import { parsePagePath } from './http/page-path'
import type { PrebuiltResponse } from './http/prebuilt-response'
import { log, reason } from './lib/log'
import type { Settings } from './lib/settings'
import { createPreview } from './preview/preview'
import type { FindAssets } from './render/manifest'
import { createPageSender } from './render/page-sender'
import { createPageRenderer, type Render } from './render/render-page'
import { addFeedRoutes } from './routes/feeds'
import { addFormRoutes } from './routes/forms'
import { addHealthRoutes } from './routes/health'
import { addPageRoutes, addPathNormalisation } from './routes/pages'
import { addProxyRoutes } from './routes/proxy'
import type { SiteRouter } from './routes/site-router'

interface SiteOptions {
  settings: Settings
  render: Render
  findAssets: FindAssets
  /** Files of the build, by URL path. */
  assets: Map<string, PrebuiltResponse>
  /** Headers of every page. */
  headers: Record<string, string>
  /** Headers of a preview, in place of those. */
  previewHeaders: Record<string, string>
}

/** The whole site as one request handler, its cache, and the background rounds that revalidate it. */
export function createSite({ settings, render, findAssets, assets, headers, previewHeaders }: SiteOptions) {
  const { siteUrl } = settings
  const cms = new CmsClient(settings.cmsUrl)
  const renderPage = createPageRenderer({ render, cms, findAssets, siteUrl, headers })
  const pages = createPageSender({ cms, renderPage, headers })
  const sendPreview = createPreview({ settings, render, cms, findAssets, headers: previewHeaders })

  const router: SiteRouter = new Hono()
  addHealthRoutes(router)
  addProxyRoutes(router, settings)
  addFeedRoutes(router, { siteUrl, cms, pages })
  addPathNormalisation(router, { pages })
  addFormRoutes(router, { settings, cms, pages })
  addPageRoutes(router, { pages, sendPreview, assets })

  const listener = getRequestListener(router.fetch, { overrideGlobalObjects: false, errorHandler: sendInternalError })
  const { host } = new URL(siteUrl)

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && pages.sendStored(request, response)) return
    // The listener throws on a Host header that it cannot parse.
    if (!isHost(request.headers.host)) request.headers.host = host
    const page = parsePagePath(request.url ?? '')
    if (typeof page !== 'number') void listener(request, response)
    else if (request.url?.startsWith('/api/')) sendApiError(response, page, 'There is nothing at this address')
    else void pages.sendError(request, response, page)
  }

  return { handle, cache: pages.cache, startRevalidation: () => startRevalidation({ cms, pages: pages.cache }) }
}

/** Whether a Host header is a host with an optional port. HTTP/1.0 clients send none, scanners send anything. */
function isHost(host: string | undefined): boolean {
  const url = `http://${host ?? ''}`
  return URL.canParse(url) && new URL(url).host === host?.toLowerCase()
}

function sendInternalError(error: unknown): Response {
  log('error', 'A request cannot be answered', { error: reason(error) })
  return new Response('Une erreur est survenue de notre côté. Réessayez dans un instant.\n', {
    status: 500,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
