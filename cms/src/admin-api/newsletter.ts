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

type MailingAction = (strapi: Core.Strapi, update: string, ctx: AdminContext) => Promise<unknown>

/** A route that changes a mailing and returns its new state; 409 when the present state does not allow it. */
const actionRoute = (name: string, action: AdminRoute['action'], work: MailingAction): AdminRoute => ({
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

/** `:update` is the `documentId` of the update that is mailed. */
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
  actionRoute('test', ACTIONS.mailUpdates, (strapi, update, { state }) => sendTest(strapi, update, state.user)),
  actionRoute('submit', ACTIONS.mailUpdates, (strapi, update, ctx) =>
    submit(strapi, update, ctx.state.user, parseBody(ctx, paceSchema).pace),
  ),
  actionRoute('approve', ACTIONS.approveUpdates, (strapi, update, ctx) =>
    approve(strapi, update, ctx.state.user, proposalIn(ctx)),
  ),
  actionRoute('start', ACTIONS.mailUpdates, (strapi, update, ctx) => start(strapi, update, proposalIn(ctx))),
  actionRoute('pause', ACTIONS.mailUpdates, (strapi, update) => pause(strapi, update)),
  actionRoute('resume', ACTIONS.mailUpdates, (strapi, update) => resume(strapi, update)),
  actionRoute('cancel', ACTIONS.mailUpdates, (strapi, update) => cancel(strapi, update)),
]

const proposalIn = (ctx: AdminContext): Date => new Date(parseBody(ctx, proposalSchema).submittedAt)

const updateIn = ({ params }: AdminContext): string => params['update'] ?? ''
