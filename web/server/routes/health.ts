import type { SiteRouter } from './site-router'

/** For load balancers: the process answers. */
export function addHealthRoutes(router: SiteRouter): void {
  router.get('/healthz', (context) => context.text('ok', 200, { 'Cache-Control': 'no-store' }))
}
