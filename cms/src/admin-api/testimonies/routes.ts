import { ACTIONS } from '../../roles/actions'
import type { TeamRoute } from '../routes'
import { readBody } from '../../http/body'
import { templatesFor } from '../answer-templates'
import { refusalSchema, storiesSchema } from './contract'
import { publishStory, refuseStory, reopenStory, sentStories } from './testimonies'

const action = ACTIONS.moderateStories

export const STORY_ROUTES: TeamRoute[] = [
  {
    method: 'POST',
    path: '/stories/find',
    action,
    handle: (ctx, strapi) => sentStories(strapi, readBody(ctx, storiesSchema)),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/publish',
    action,
    handle: (ctx, strapi) => publishStory(strapi, ctx.params.documentId ?? ''),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/refuse',
    action,
    handle: (ctx, strapi) => refuseStory(strapi, ctx.params.documentId ?? '', readBody(ctx, refusalSchema).reason),
  },
  {
    method: 'POST',
    path: '/stories/:documentId/reopen',
    action,
    handle: (ctx, strapi) => reopenStory(strapi, ctx.params.documentId ?? ''),
  },
  { method: 'GET', path: '/stories/templates', action, handle: (_, strapi) => templatesFor(strapi, 'story') },
]
