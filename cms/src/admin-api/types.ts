import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import type { Action } from '../roles/actions'
import type { AdminUser } from '../roles/admin-user'

/** The context of a request that Strapi's login for administrators has accepted. */
export type AdminContext = Context & {
  params: Record<string, string>
  request: { body?: unknown }
  state: { user: AdminUser }
}

export interface AdminRoute {
  method: 'GET' | 'POST'
  /** Below `/team`. */
  path: string
  /** The permission that the route needs; `null`: any account. */
  action: Action | null
  /** Returns the body of the response, unless it sets one itself. */
  handle: (ctx: AdminContext, strapi: Core.Strapi) => unknown
}
