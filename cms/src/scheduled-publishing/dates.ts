import type { Core } from '@strapi/strapi'

export const PLANNED = 'api::planned-date.planned-date'

export type Move = 'publish' | 'unpublish'

/** A planned move of a document. */
export interface PlannedDate {
  id: number
  about: string
  subject: string
  /** Empty for types without translations. */
  language: string
  move: Move
  at: string
  person: number
  who: string
  /** Why it could not be done at its time; `null` before it. */
  failure: string | null
}

/** With its type: the permission for one type gives none for another. */
type DocumentRef = Pick<PlannedDate, 'about' | 'subject' | 'language'>

export const datesOf = (strapi: Core.Strapi, { about, subject, language }: DocumentRef): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { about, subject, language }, orderBy: { at: 'asc' } })

/** Every planned date of a type. */
export const datesOfDocument = (strapi: Core.Strapi, about: string): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { about }, orderBy: { at: 'asc' } })

/** Dates whose time has come, without those that failed. */
export const dueDates = (strapi: Core.Strapi, now: Date): Promise<PlannedDate[]> =>
  strapi.db.query(PLANNED).findMany({ where: { at: { $lte: now }, failure: null }, orderBy: { at: 'asc' } })

export const deleteDate = (strapi: Core.Strapi, { about, subject, language }: DocumentRef, move: Move) =>
  strapi.db.query(PLANNED).deleteMany({ where: { about, subject, language, move } })
