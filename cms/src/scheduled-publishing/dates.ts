import type { Core } from '@strapi/strapi'

export const PLANNED = 'api::planned-date.planned-date'

export type Move = 'publish' | 'unpublish'

/** What is to happen to a document, and when. */
export interface PlannedDate {
  id: number
  about: string
  subject: string
  /** Empty where documents have none. */
  language: string
  move: Move
  at: string
  person: number
  who: string
  /** Why it could not be done at its time. */
  failure: string | null
}

/** With its type: leave for one type is none for the documents of another. */
type DocumentRef = Pick<PlannedDate, 'about' | 'subject' | 'language'>

export const datesOf = (strapi: Core.Strapi, { about, subject, language }: DocumentRef): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { about, subject, language }, orderBy: { at: 'asc' } })

/** Every date of a type, for its list: as many as the team plans, not as many as there are documents. */
export const datesOfDocument = (strapi: Core.Strapi, about: string): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { about }, orderBy: { at: 'asc' } })

/** Those whose time has come. What failed waits for somebody to look at it. */
export const dueDates = (strapi: Core.Strapi, now: Date): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { at: { $lte: now }, failure: null }, orderBy: { at: 'asc' } })

export const deleteDate = (strapi: Core.Strapi, { about, subject, language }: DocumentRef, move: Move) =>
  strapi.db.query(PLANNED).deleteMany({ where: { about, subject, language, move } })
