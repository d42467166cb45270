import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { personOf } from '../../audit-log/current-user'
import { languageOf } from '../../i18n/document-locale'
import { askedIn, demand, WHICH } from '../validate-request'
import type { TeamContext, TeamRoute } from '../routes'
import { changedSince } from './changes-since'
import { arrive, othersAt, replaceFrom } from './presences'

const BEAT = z.object({ ...WHICH, since: z.iso.datetime() })

/** Somebody has a document open: says who else has, and whether it was changed meanwhile. */
async function beat(ctx: TeamContext, strapi: Core.Strapi) {
  const { about, subject, locale, since } = askedIn(BEAT, ctx.request.body)
  demand(strapi, ctx, 'read', about)
  const person = personOf(ctx.state.user)
  const place = { subject, language: languageOf(strapi, about, locale) }
  const now = new Date()
  const knows = await arrive(strapi, place, person, { since, now })
  return {
    others: await othersAt(strapi, place, person, now),
    changed: await changedSince(strapi, { about, ...place, since: knows }, person),
  }
}

/** Somebody read what others changed, and means to save their own words in its place. */
async function replace(ctx: TeamContext, strapi: Core.Strapi) {
  const { about, subject, locale } = askedIn(z.object(WHICH), ctx.request.body)
  demand(strapi, ctx, 'read', about)
  const place = { subject, language: languageOf(strapi, about, locale) }
  await replaceFrom(strapi, place, personOf(ctx.state.user), new Date())
  return { replaces: true }
}

export const TOGETHER_ROUTES: TeamRoute[] = [
  { method: 'POST', path: '/presence', action: null, handle: beat },
  { method: 'POST', path: '/presence/replace', action: null, handle: replace },
]
