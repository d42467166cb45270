import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'

/**
 * The router of Strapi matches a path in any case, but the response cache and the limits before it compare paths as the
 * contract writes them: another spelling would bypass them. To be called before the server listens.
 */
export function makeRoutesCaseSensitive(strapi: Core.Strapi): void {
  for (const route of strapi.server.api('content-api').listRoutes()) route.regexp = new RegExp(route.regexp.source)
}

/** Calls `start` when the server listens: never in a program that loads the CMS and does not serve. */
export function onListening(strapi: Core.Strapi, start: () => void): void {
  strapi.server.httpServer.once('listening', start)
}

export interface ProtectedRoute {
  method: 'GET' | 'POST'
  path: string
  /** The permission that the route needs; `null` when every account of the admin may use it. */
  action: string | null
  handler(ctx: Context): unknown
}

/** Adds routes below `prefix` for people who are logged into the admin. Belongs into `register()`. */
export function addAdminRoutes(strapi: Core.Strapi, prefix: string, routes: readonly ProtectedRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: routes.map(({ method, path, action, handler }) => ({
      method,
      path,
      handler,
      info: { type: 'admin' },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          ...(action ? [{ name: 'admin::hasPermissions', config: { actions: [action] } }] : []),
        ],
      },
    })),
  })
}
