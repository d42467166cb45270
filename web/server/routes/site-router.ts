import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import type { PagePath } from '../http/page-path'
import type { PageSender } from '../render/page-sender'

interface SiteEnv {
  Bindings: HttpBindings
  /** Set before the routes of forms and pages. */
  Variables: { page: PagePath }
}

/** Handlers write to Node's own response where its bytes are ready. */
export type SiteRouter = Hono<SiteEnv>
export type SiteContext = Context<SiteEnv>

/** Sends the error page of a status. `path` decides its language. */
export async function sendErrorPage(pages: PageSender, { env }: SiteContext, status: number, path?: string) {
  await pages.sendError(env.incoming, env.outgoing, status, path)
  return RESPONSE_ALREADY_SENT
}
