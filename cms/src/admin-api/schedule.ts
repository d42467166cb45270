import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { actorOf } from '../audit-log/current-user'
import { documentLocale } from '../i18n/document-locale'
import { parseRequest, assertPermission, documentRefShape } from './validate-request'
import type { AdminContext, AdminRoute } from './types'
import { upcomingDates } from '../scheduled-publishing/upcoming'
import { datesOfDocument, datesOf, type PlannedDate } from '../scheduled-publishing/dates'
import { formatFull, toLocalTime } from '../i18n/time-zone'
import { plan } from '../scheduled-publishing/schedule'

const PLAN = z.object({ ...documentRefShape, move: z.enum(['publish', 'unpublish']), time: z.string().nullable() })

/** Times are local, see `i18n/time-zone.ts`: the browser converts nothing. */
const toView = ({ subject, language, move, at, who, failure }: PlannedDate) => ({
  subject,
  language,
  move,
  time: toLocalTime(new Date(at)),
  words: formatFull(new Date(at)),
  who,
  failure,
})

async function readDates(ctx: AdminContext, strapi: Core.Strapi) {
  const { about } = parseRequest(z.object({ about: documentRefShape.about }), ctx.query)
  assertPermission(strapi, ctx, 'read', about)
  return { dates: (await datesOfDocument(strapi, about)).map(toView) }
}

async function writeDate(ctx: AdminContext, strapi: Core.Strapi) {
  const { about, subject, locale, move, time } = parseRequest(PLAN, ctx.request.body)
  assertPermission(strapi, ctx, 'publish', about)
  const language = documentLocale(strapi, about, locale) ?? ''
  await plan(strapi, { about, subject, language, move, time }, actorOf(ctx.state.user), new Date())
  return { dates: (await datesOf(strapi, { about, subject, language })).map(toView) }
}

/** Reading needs the permission to read the type, writing the permission to publish it. */
export const SCHEDULE_ROUTES: AdminRoute[] = [
  { method: 'GET', path: '/planned-dates', action: null, handle: readDates },
  {
    method: 'GET',
    path: '/planned-dates/coming',
    action: null,
    handle: async (_, strapi) => ({ dates: await upcomingDates(strapi) }),
  },
  { method: 'POST', path: '/planned-dates', action: null, handle: writeDate },
]
