import { ACTIONS } from '../../roles/actions'
import type { TeamRoute } from '../routes'
import { readBody } from '../../http/body'
import { templatesFor } from '../answer-templates'
import { answerSchema, handlingSchema, messagesSchema } from './contract'
import { answerMessage, findMessages, handleMessages, takeAnswerBack } from './messages'

const action = ACTIONS.answerMessages

export const MESSAGE_ROUTES: TeamRoute[] = [
  {
    method: 'POST',
    path: '/messages/find',
    action,
    handle: (ctx, strapi) => findMessages(strapi, readBody(ctx, messagesSchema)),
  },
  {
    method: 'POST',
    path: '/messages/handle',
    action,
    handle: (ctx, strapi) => handleMessages(strapi, readBody(ctx, handlingSchema)),
  },
  {
    method: 'POST',
    path: '/messages/:documentId/answer',
    action,
    handle: (ctx, strapi) => answerMessage(strapi, ctx.params.documentId ?? '', readBody(ctx, answerSchema)),
  },
  {
    method: 'POST',
    path: '/messages/:documentId/take-back',
    action,
    handle: (ctx, strapi) => takeAnswerBack(strapi, ctx.params.documentId ?? ''),
  },
  { method: 'GET', path: '/messages/templates', action, handle: (_, strapi) => templatesFor(strapi, 'message') },
]
