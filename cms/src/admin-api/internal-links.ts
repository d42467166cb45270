import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { ACTIONS } from '../roles/actions'
import { documentLocale } from '../i18n/document-locale'
import { parseRequest, assertPermission, documentRefShape } from './validate-request'
import type { AdminContext, AdminRoute } from './types'
import { latestBrokenLinks } from '../internal-links/broken-links'
import { findUsages } from '../internal-links/usages'

/** The documents that link to a document. */
async function listUsages(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale } = parseRequest(z.object(documentRefShape), ctx.query)
  assertPermission(strapi, ctx, 'read', about)
  return findUsages(strapi, about, subject, documentLocale(strapi, about, locale))
}

export const INTERNAL_LINK_ROUTES: AdminRoute[] = [
  { method: 'GET', path: '/uses', action: null, handle: listUsages },
  {
    method: 'GET',
    path: '/broken-links',
    action: ACTIONS.readCampaign,
    handle: async (_, strapi) => (await latestBrokenLinks(strapi)) ?? { checkedAt: null, broken: [] },
  },
]
