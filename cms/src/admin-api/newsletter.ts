import { paceSchema, proposalSchema } from '@confettis/shared/domain/mailing'
import type { Core } from '@strapi/strapi'
import { ACTIONS } from '../roles/actions'
import type { AdminContext, AdminRoute } from './types'
import { parseBody } from '../http/body'
import { approve, cancel, pause, resume, start, submit } from '../newsletter/transitions'
import { InvalidTransitionError } from '../newsletter/states'
import { sendTest } from '../newsletter/send-test'
import { findContent, getMailingView } from '../newsletter/view'
import { renderPreviews } from '../newsletter/content/preview'

type Deed = (strapi: Core.Strapi, update: string, ctx: AdminContext) => Promise<unknown>

/** Does something to a mailing, and answers where it stands then; what cannot be done now is answered 409, in words. */
const deed = (name: string, action: AdminRoute['action'], work: Deed): AdminRoute => ({
  method: 'POST',
  path: `/mailings/:update/${name}`,
  action,
  async handle(ctx, strapi) {
    try {
      await work(strapi, updateIn(ctx), ctx)
      return { data: await getMailingView(strapi, updateIn(ctx), ctx.state.user) }
    } catch (error) {
      if (!(error instanceof InvalidTransitionError)) throw error
      ctx.conflict(error.message)
    }
  },
})

/** The mailing of a piece of news, by the news' `documentId`. */
export const NEWSLETTER_ROUTES: AdminRoute[] = [
  {
    method: 'GET',
    path: '/mailings/:update',
    action: ACTIONS.mailUpdates,
    handle: async (ctx, strapi) => ({ data: await getMailingView(strapi, updateIn(ctx), ctx.state.user) }),
  },
  {
    method: 'GET',
    path: '/mailings/:update/preview',
    action: ACTIONS.mailUpdates,
    async handle(ctx, strapi) {
      const content = await findContent(strapi, updateIn(ctx))
      return { data: content ? await renderPreviews(strapi, content, ctx.state.user) : [] }
    },
  },
  deed('test', ACTIONS.mailUpdates, (strapi, update, { state }) => sendTest(strapi, update, state.user)),
  deed('submit', ACTIONS.mailUpdates, (strapi, update, ctx) =>
    submit(strapi, update, ctx.state.user, parseBody(ctx, paceSchema).pace),
  ),
  deed('approve', ACTIONS.approveUpdates, (strapi, update, ctx) =>
    approve(strapi, update, ctx.state.user, proposalIn(ctx)),
  ),
  deed('start', ACTIONS.mailUpdates, (strapi, update, ctx) => start(strapi, update, proposalIn(ctx))),
  deed('pause', ACTIONS.mailUpdates, (strapi, update) => pause(strapi, update)),
  deed('resume', ACTIONS.mailUpdates, (strapi, update) => resume(strapi, update)),
  deed('cancel', ACTIONS.mailUpdates, (strapi, update) => cancel(strapi, update)),
]

const proposalIn = (ctx: AdminContext): Date => new Date(parseBody(ctx, proposalSchema).submittedAt)

const updateIn = ({ params }: AdminContext): string => params['update'] ?? ''
