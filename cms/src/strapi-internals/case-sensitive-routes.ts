import type { Core } from '@strapi/strapi'

/**
 * The router hears an address in any case. What stands before it, the cache and the limits of what may come, goes by
 * addresses as the contract writes them: whoever shouted would pass them by. To be called before the server listens.
 */
export function makeRoutesCaseSensitive(strapi: Core.Strapi): void {
  for (const route of strapi.server.api('content-api').listRoutes()) route.regexp = new RegExp(route.regexp.source)
}
