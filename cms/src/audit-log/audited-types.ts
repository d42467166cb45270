import type { Core, UID } from '@strapi/strapi'

export const RECORD = 'api::change-record.change-record'

/** What the house keeps for itself, and what is a record already. */
const OWN = new Set([
  RECORD,
  'api::access-record.access-record',
  'api::presence.presence',
  'api::planned-date.planned-date',
])

/** They tell of people: what was changed is kept, and never what it said. */
const DISCREET = new Set([
  'api::signatory.signatory',
  'api::registration.registration',
  'api::testimony.testimony',
  'api::message.message',
  'api::mail.mail',
  'api::signing-rule.signing-rule',
])

export const isAudited = (uid: string): boolean => uid.startsWith('api::') && !OWN.has(uid)

export const isPersonal = (uid: string): boolean => DISCREET.has(uid)

/** The field that names a document to those who read about it. */
const NAMES = ['title', 'name', 'code']

export function titleOf(row: Record<string, unknown> | null | undefined): string {
  const named = NAMES.map((field) => row?.[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : ''
}

export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  Boolean(strapi.contentType(uid as UID.ContentType).options?.draftAndPublish)
