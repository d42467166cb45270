import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { addAdminRoutes } from '../strapi-internals/server'
import { ALERT_ROUTES } from './alerts/routes'
import { MESSAGE_ROUTES } from './messages/routes'
import { SIGNATURE_ROUTES } from './signatures/routes'
import { TESTIMONY_ROUTES } from './testimonies/routes'
import { NEWSLETTER_ROUTES } from './newsletter'
import { DASHBOARD_ROUTES } from './dashboard/routes'
import { EXPORT_ROUTES } from './exports/routes'
import { AUDIT_LOG_ROUTES } from './audit-log'
import { INTERNAL_LINK_ROUTES } from './internal-links'
import { SCHEDULE_ROUTES } from './schedule'
import type { Action } from '../roles/actions'
import { PRESENCE_ROUTES } from './presence/routes'

/** Somebody of the team, as Strapi's login knows them. */
export interface AdminUser {
  id: number
  email: string
  firstname: string | null
  lastname: string | null
}

export type AdminContext = Context & {
  params: Record<string, string>
  request: { body?: unknown }
  state: { user: AdminUser }
}

export interface AdminRoute {
  method: 'GET' | 'POST'
  /** Below `/team`. */
  path: string
  /** What one must be allowed to do; `null` for everybody with an account. */
  action: Action | null
  /** Its answer is the body, unless it set one. */
  handle: (ctx: AdminContext, strapi: Core.Strapi) => unknown
}

/** What the admin asks of the house beyond Strapi's own routes. */
const ADMIN_ROUTES: AdminRoute[] = [
  ...SIGNATURE_ROUTES,
  ...ALERT_ROUTES,
  ...TESTIMONY_ROUTES,
  ...MESSAGE_ROUTES,
  ...NEWSLETTER_ROUTES,
  ...DASHBOARD_ROUTES,
  ...EXPORT_ROUTES,
  ...AUDIT_LOG_ROUTES,
  ...PRESENCE_ROUTES,
  ...SCHEDULE_ROUTES,
  ...INTERNAL_LINK_ROUTES,
]

/** Serves them to who is logged into the admin. Belongs into `register()`. */
export function registerAdminApi(strapi: Core.Strapi): void {
  const routes = ADMIN_ROUTES.map(({ handle, ...route }) => ({
    ...route,
    handler(ctx: Context) {
      refuseNul(ctx as AdminContext)
      return handle(ctx as AdminContext, strapi)
    },
  }))
  addAdminRoutes(strapi, '/team', routes)
}

const NUL = String.raw`\u0000`

/** No database keeps that character, and PostgreSQL fails over it. */
function refuseNul({ params, request }: AdminContext): void {
  if (JSON.stringify([params, request.body ?? null]).includes(NUL))
    throw new errors.ValidationError('Ce texte contient un caractère invisible que rien ne peut garder. Retapez-le.')
}
