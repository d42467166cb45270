import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import { parseBody } from '../../http/body'
import { templatesFor } from '../answer-templates'
import { refusalSchema, testimoniesSchema } from './contract'
import { publishTestimony, refuseTestimony, reopenTestimony, listTestimonies } from './testimonies'

const action = ACTIONS.moderateStories

export const TESTIMONY_ROUTES: AdminRoute[] = [
  {
    method: 'POST',
    path: '/stories/find',
    action,
    handle: (ctx, strapi) => listTestimonies(strapi, parseBody(ctx, testimoniesSchema)),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/publish',
    action,
    handle: (ctx, strapi) => publishTestimony(strapi, ctx.params.documentId ?? ''),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/refuse',
    action,
    handle: (ctx, strapi) => refuseTestimony(strapi, ctx.params.documentId ?? '', parseBody(ctx, refusalSchema).reason),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/reopen',
    action,
    handle: (ctx, strapi) => reopenTestimony(strapi, ctx.params.documentId ?? ''),
  },
  { method: 'GET', path: '/stories/templates', action, handle: (_, strapi) => templatesFor(strapi, 'story') },
]
