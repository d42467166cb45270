import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { ALERT_ROUTES } from '../moderation/alerts/routes'
import { MESSAGE_ROUTES } from '../moderation/messages/routes'
import { SIGNATURE_ROUTES } from '../moderation/signatures/routes'
import { STORY_ROUTES } from '../moderation/stories/routes'
import type { Action } from '../roles/actions'

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
const TEAM_ROUTES: TeamRoute[] = [...SIGNATURE_ROUTES, ...ALERT_ROUTES, ...STORY_ROUTES, ...MESSAGE_ROUTES]

/** Serves them to who is logged into the admin. Belongs into `register()`. */
export function serveTeamRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/team',
    routes: TEAM_ROUTES.map(({ method, path, action, handle }) => ({
      method,
      path,
      handler: (ctx: Context) => handle(ctx as TeamContext, strapi),
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
