import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { actorOf } from '../../audit-log/current-user'
import { documentLocale } from '../../i18n/document-locale'
import { parseRequest, assertPermission, documentRefShape } from '../validate-request'
import type { AdminContext, AdminRoute } from '../routes'
import { findChangesSince } from './changes-since'
import { recordPresence, otherEditors, acknowledgeChanges } from './presences'

const BEAT = z.object({ ...documentRefShape, since: z.iso.datetime() })

/** Somebody has a document open: says who else has, and whether it was changed meanwhile. */
async function beat(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale, since } = parseRequest(BEAT, ctx.request.body)
  assertPermission(strapi, ctx, 'read', about)
  const person = actorOf(ctx.state.user)
  const place = { subject, language: documentLocale(strapi, about, locale) }
  const now = new Date()
  const knows = await recordPresence(strapi, place, person, { since, now })
  return {
    others: await otherEditors(strapi, place, person, now),
    changed: await findChangesSince(strapi, { about, ...place, since: knows }, person),
  }
}

/** Somebody read what others changed, and means to save their own words in its place. */
async function replace(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale } = parseRequest(z.object(documentRefShape), ctx.request.body)
  assertPermission(strapi, ctx, 'read', about)
  const place = { subject, language: documentLocale(strapi, about, locale) }
  await acknowledgeChanges(strapi, place, actorOf(ctx.state.user), new Date())
  return { replaces: true }
}

export const PRESENCE_ROUTES: AdminRoute[] = [
  { method: 'POST', path: '/presence', action: null, handle: beat },
  { method: 'POST', path: '/presence/replace', action: null, handle: replace },
]
