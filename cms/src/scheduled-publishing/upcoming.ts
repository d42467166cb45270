import type { Core, UID } from '@strapi/strapi'
import { locationOf, type DocumentLocation } from '../internal-links/locations'
import { canReadDocuments } from '../strapi-internals/current-request'
import { PLANNED, type Move, type PlannedDate } from './dates'
import { formatFull } from '../i18n/time-zone'

/** What is to happen to a document, for who does not have it open. */
export interface UpcomingDate extends DocumentLocation {
  move: Move
  /** In words, in the time of Paris. */
  words: string
  /** Why it could not be done at its time; `null` while that is still to come. */
  failure: string | null
}

/** What is planned for documents that whoever asks may read: what failed, then what comes next. */
export async function upcomingDates(strapi: Core.Strapi): Promise<UpcomingDate[]> {
  const dates: PlannedDate[] = await strapi.db.query(PLANNED).findMany({ orderBy: { at: 'asc' } })
  const readable = dates.filter(({ about }) => canReadDocuments(strapi, about))
  return Promise.all(readable.sort(failedFirst).map((date) => told(strapi, date)))
}

const failedFirst = (a: PlannedDate, b: PlannedDate) => Number(Boolean(b.failure)) - Number(Boolean(a.failure))

async function told(strapi: Core.Strapi, date: PlannedDate): Promise<UpcomingDate> {
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
