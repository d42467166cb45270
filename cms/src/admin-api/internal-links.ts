import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { ACTIONS } from '../roles/actions'
import { languageOf } from '../i18n/document-locale'
import { askedIn, demand, WHICH } from './validate-request'
import type { TeamContext, TeamRoute } from './routes'
import { lastFindings } from '../internal-links/broken-links'
import { usesOf } from '../internal-links/usages'

/** Where a document is used, for who thinks of taking it away. */
async function readUses(ctx: TeamContext, strapi: Core.Strapi) {
  const { about, subject, locale } = askedIn(z.object(WHICH), ctx.query)
  demand(strapi, ctx, 'read', about)
  return usesOf(strapi, about, subject, languageOf(strapi, about, locale))
}

export const LINK_ROUTES: TeamRoute[] = [
  { method: 'GET', path: '/uses', action: null, handle: readUses },
  {
    method: 'GET',
    path: '/broken-links',
    action: ACTIONS.readCampaign,
    handle: async (_, strapi) => (await lastFindings(strapi)) ?? { checkedAt: null, broken: [] },
  },
]
