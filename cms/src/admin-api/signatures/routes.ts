import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import { parseBody } from '../../http/body'
import { recentBatches } from './batches'
import { addressSchema, decisionSchema, pageSchema } from './contract'
import { decide } from './decide'
import { findByAddress, findPage } from './find'
import { reveal } from './reveal'
import { undo } from './undo'
import { preview } from './decision-preview'

const action = ACTIONS.moderateSignatures

/** Names and emails are sent in bodies, because URLs end up in histories and logs. */
export const SIGNATURE_ROUTES: AdminRoute[] = [
  {
    method: 'POST',
    path: '/signatures/find',
    action,
    handle: (ctx, strapi) => findPage(strapi, parseBody(ctx, pageSchema)),
  },
  {
    method: 'POST',
    path: '/signatures/find-address',
    action,
    handle: (ctx, strapi) => findByAddress(strapi, parseBody(ctx, addressSchema).address),
  },
  {
    method: 'POST',
    path: '/signatures/preview',
    action,
    handle: (ctx, strapi) => preview(strapi, parseBody(ctx, decisionSchema)),
  },
  {
    method: 'POST',
    path: '/signatures/decide',
    action,
    handle: (ctx, strapi) => decide(strapi, ctx.state.user, parseBody(ctx, decisionSchema)),
  },
  {
    method: 'POST',
    path: '/signatures/:documentId/reveal',
    action: ACTIONS.revealContacts,
    handle(ctx, strapi) {
      ctx.set('Cache-Control', 'no-store')
      return reveal(strapi, ctx.state.user, ctx.params.documentId ?? '')
    },
  },
  { method: 'GET', path: '/decisions', action, handle: (_, strapi) => recentBatches(strapi) },
  {
    method: 'POST',
    path: '/decisions/:documentId/undo',
    action,
    handle: (ctx, strapi) => undo(strapi, ctx.params.documentId ?? ''),
  },
]
