import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { ALERT_ROUTES } from './alerts/routes'
import { MESSAGE_ROUTES } from './messages/routes'
import { SIGNATURE_ROUTES } from './signatures/routes'
import { STORY_ROUTES } from './testimonies/routes'
import { MAILING_ROUTES } from './newsletter'
import { CAMPAIGN_ROUTES } from './dashboard/routes'
import { EXPORT_ROUTES } from './exports/routes'
import { HISTORY_ROUTES } from './audit-log'
import { LINK_ROUTES } from './internal-links'
import { PLANNING_ROUTES } from './schedule'
import type { Action } from '../roles/actions'
import { TOGETHER_ROUTES } from './presence/routes'

/** Somebody of the team, as Strapi's login knows them. */
export interface TeamMember {
  id: number
  email: string
  firstname: string | null
  lastname: string | null
}

export type TeamContext = Context & {
  params: Record<string, string>
  request: { body?: unknown }
  state: { user: TeamMember }
}

export interface TeamRoute {
  method: 'GET' | 'POST'
  /** Below `/team`. */
  path: string
  /** What one must be allowed to do; `null` for everybody with an account. */
  action: Action | null
  /** Its answer is the body, unless it set one. */
  handle: (ctx: TeamContext, strapi: Core.Strapi) => unknown
}

/** What the admin asks of the house beyond Strapi's own routes. */
const TEAM_ROUTES: TeamRoute[] = [
  ...SIGNATURE_ROUTES,
  ...ALERT_ROUTES,
  ...STORY_ROUTES,
  ...MESSAGE_ROUTES,
  ...MAILING_ROUTES,
  ...CAMPAIGN_ROUTES,
  ...EXPORT_ROUTES,
  ...HISTORY_ROUTES,
  ...TOGETHER_ROUTES,
  ...PLANNING_ROUTES,
  ...LINK_ROUTES,
]

/** Serves them to who is logged into the admin. Belongs into `register()`. */
export function serveTeamRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/team',
    routes: TEAM_ROUTES.map(({ method, path, action, handle }) => ({
      method,
      path,
      handler(ctx: Context) {
        refuseNul(ctx as TeamContext)
        return handle(ctx as TeamContext, strapi)
      },
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

const NUL = String.raw`\u0000`

/** No database keeps that character, and PostgreSQL fails over it. */
function refuseNul({ params, request }: TeamContext): void {
  if (JSON.stringify([params, request.body ?? null]).includes(NUL))
    throw new errors.ValidationError('Ce texte contient un caractère invisible que rien ne peut garder. Retapez-le.')
}
