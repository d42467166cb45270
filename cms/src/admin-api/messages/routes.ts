import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import { parseBody } from '../../http/body'
import { templatesFor } from '../answer-templates'
import { answerSchema, handlingSchema, messagesSchema } from './contract'
import { answerMessage, findMessages, handleMessages, cancelAnswer } from './messages'

const action = ACTIONS.answerMessages

export const MESSAGE_ROUTES: AdminRoute[] = [
  {
    method: 'POST',
    path: '/messages/find',
    action,
    handle: (ctx, strapi) => findMessages(strapi, parseBody(ctx, messagesSchema)),
  },
  {
    method: 'POST',
    path: '/messages/handle',
    action,
    handle: (ctx, strapi) => handleMessages(strapi, parseBody(ctx, handlingSchema)),
  },
  {
    method: 'POST',
    path: '/messages/:documentId/answer',
    action,
    handle: (ctx, strapi) => answerMessage(strapi, ctx.params.documentId ?? '', parseBody(ctx, answerSchema)),
  },
  {
    method: 'POST',
    path: '/messages/:documentId/take-back',
    action,
    handle: (ctx, strapi) => cancelAnswer(strapi, ctx.params.documentId ?? ''),
  },
  { method: 'GET', path: '/messages/templates', action, handle: (_, strapi) => templatesFor(strapi, 'message') },
]
