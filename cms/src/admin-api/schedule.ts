import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { personOf } from '../audit-log/current-user'
import { languageOf } from '../i18n/document-locale'
import { askedIn, demand, WHICH } from './validate-request'
import type { TeamContext, TeamRoute } from './routes'
import { comingDates } from '../scheduled-publishing/upcoming'
import { datesAbout, datesOf, type PlannedDate } from '../scheduled-publishing/dates'
import { sayParis, toParis } from '../scheduled-publishing/paris-time'
import { plan } from '../scheduled-publishing/schedule'

const PLAN = z.object({ ...WHICH, move: z.enum(['publish', 'unpublish']), time: z.string().nullable() })

/** What the admin shows of a date: the same clock for everybody. */
const shown = ({ subject, language, move, at, who, failure }: PlannedDate) => ({
  subject,
  language,
  move,
  time: toParis(new Date(at)),
  words: sayParis(new Date(at)),
  who,
  failure,
})

async function readDates(ctx: TeamContext, strapi: Core.Strapi) {
  const { about } = askedIn(z.object({ about: WHICH.about }), ctx.query)
  demand(strapi, ctx, 'read', about)
  return { dates: (await datesAbout(strapi, about)).map(shown) }
}

async function writeDate(ctx: TeamContext, strapi: Core.Strapi) {
  const { about, subject, locale, move, time } = askedIn(PLAN, ctx.request.body)
  demand(strapi, ctx, 'publish', about)
  const language = languageOf(strapi, about, locale) ?? ''
  await plan(strapi, { about, subject, language, move, time }, personOf(ctx.state.user), new Date())
  return { dates: (await datesOf(strapi, { about, subject, language })).map(shown) }
}

/** Reading asks for the right to read the type, writing for the right to publish it. */
export const PLANNING_ROUTES: TeamRoute[] = [
  { method: 'GET', path: '/planned-dates', action: null, handle: readDates },
  {
    method: 'GET',
    path: '/planned-dates/coming',
    action: null,
    handle: async (_, strapi) => ({ dates: await comingDates(strapi) }),
  },
  { method: 'POST', path: '/planned-dates', action: null, handle: writeDate },
]
