import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { addAdminRoutes } from '../strapi-internals/server'
import { ALERT_ROUTES } from './alerts/routes'
import { AUDIT_LOG_ROUTES } from './audit-log'
import { DASHBOARD_ROUTES } from './dashboard/routes'
import { EXPORT_ROUTES } from './exports/routes'
import { INTERNAL_LINK_ROUTES } from './internal-links'
import { MESSAGE_ROUTES } from './messages/routes'
import { NEWSLETTER_ROUTES } from './newsletter'
import { PRESENCE_ROUTES } from './presence'
import { SCHEDULE_ROUTES } from './schedule'
import { SIGNATURE_ROUTES } from './signatures/routes'
import { TESTIMONY_ROUTES } from './testimonies/routes'
import type { AdminContext, AdminRoute } from './types'

/** The routes of the administration beyond Strapi's own. */
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

/** Adds the routes under `/team`. Call it in `register()`. */
export function registerAdminApi(strapi: Core.Strapi): void {
  const routes = ADMIN_ROUTES.map(({ handle, ...route }) => ({
    ...route,
    handler(ctx: Context) {
      rejectNullBytes(ctx as AdminContext)
      return handle(ctx as AdminContext, strapi)
    },
  }))
  addAdminRoutes(strapi, '/team', routes)
}

const NULL_BYTE = String.raw`\u0000`

/** PostgreSQL cannot store U+0000, and fails on it. */
function rejectNullBytes({ params, request }: AdminContext): void {
  if (JSON.stringify([params, request.body ?? null]).includes(NULL_BYTE))
    throw new errors.ValidationError('Ce texte contient un caractère invisible que rien ne peut garder. Retapez-le.')
}
