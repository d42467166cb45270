import type { Core, UID } from '@strapi/strapi'
import { locationOf, type DocumentLocation } from '../internal-links/locations'
import { canReadDocuments } from '../strapi-internals/current-request'
import { PLANNED, type Move, type PlannedDate } from './dates'
import { formatFull } from '../i18n/time-zone'

/** A planned move, for lists of several documents. */
export interface UpcomingDate extends DocumentLocation {
  move: Move
  /** In words, in the time of Paris. */
  words: string
  /** Why it could not be done at its time; `null` while that is still to come. */
  failure: string | null
}

/** The planned moves of documents that the team member may read: failed ones first, then by date. */
export async function upcomingDates(strapi: Core.Strapi): Promise<UpcomingDate[]> {
  const dates: PlannedDate[] = await strapi.db.query(PLANNED).findMany({ orderBy: { at: 'asc' } })
  const readable = dates.filter(({ about }) => canReadDocuments(strapi, about))
  return Promise.all(readable.sort(failedFirst).map((date) => describe(strapi, date)))
}

const failedFirst = (a: PlannedDate, b: PlannedDate) => Number(Boolean(b.failure)) - Number(Boolean(a.failure))

async function describe(strapi: Core.Strapi, date: PlannedDate): Promise<UpcomingDate> {
  const { about, subject: documentId, language, move, at, failure } = date
  const locale = language || null
  const uid = about as UID.ContentType
  const draft = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null, ...(locale && { locale }) } })
  return {
    ...locationOf(strapi, uid, draft ?? { documentId, locale }),
    move,
    words: formatFull(new Date(at)),
    failure,
  }
}
