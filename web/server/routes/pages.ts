import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { normalPath, parsePagePath } from '../http/page-path'
import { sendPrebuilt, type PrebuiltResponse } from '../http/prebuilt-response'
import { isPreview, type createPreview } from '../preview/preview'
import type { PageSender } from '../render/page-sender'
import { sendErrorPage, type SiteContext, type SiteRouter } from './site-router'

interface PageOptions {
  pages: PageSender
  sendPreview: ReturnType<typeof createPreview>
  /** Files of the build, by URL path. */
  assets: Map<string, PrebuiltResponse>
}

/** Redirects to the canonical spelling of a path: others would be cached, and indexed by search engines, as pages of their own. */
export function addPathNormalisation(router: SiteRouter, { pages }: Pick<PageOptions, 'pages'>): void {
  router.use(async (context, next) => {
    const page = parsePagePath(context.env.incoming.url ?? '')
    if (typeof page === 'number') return sendErrorPage(pages, context, page)
    const path = normalPath(page.path)
    if (path !== page.path) return context.redirect(path + page.search, 308)
    context.set('page', page)
    await next()
  })
}

/** Pages, previews and files; 405 for other methods (RFC 9110, 15.5.6). These routes come last. */
export function addPageRoutes(router: SiteRouter, { pages, sendPreview, assets }: PageOptions): void {
  const refuseMethod = (context: SiteContext, allowed: string, path?: string) => {
    context.env.outgoing.setHeader('Allow', allowed)
    return sendErrorPage(pages, context, 405, path)
  }

  const otherRoutes = router.routes.filter(({ method }) => method !== 'ALL')
  router.get('*', async ({ env, var: { page } }) => {
    const asset = assets.get(page.path)
    if (asset) sendPrebuilt(env.incoming, env.outgoing, asset)
    else if (isPreview(page.path)) await sendPreview(env.incoming, env.outgoing, page)
    else await pages.send(env.incoming, env.outgoing, page)
    return RESPONSE_ALREADY_SENT
  })
  for (const { path, method } of otherRoutes)
    router.all(path, (context) => refuseMethod(context, method === 'POST' ? 'GET, HEAD, POST' : 'GET, HEAD'))
  router.all('*', async (context) => {
    const { path } = context.var.page
    const status = assets.has(path) || isPreview(path) ? 200 : await pages.statusOf(path)
    return status < 400 ? refuseMethod(context, 'GET, HEAD', path) : sendErrorPage(pages, context, status, path)
  })
}
