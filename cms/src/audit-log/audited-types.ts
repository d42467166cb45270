import type { Core, UID } from '@strapi/strapi'
import { contentType } from '../content-registry'

export const RECORD = 'api::change-record.change-record'

export const isAudited = (uid: string): boolean => (contentType(uid)?.audit ?? 'none') !== 'none'

/** Whether the audit log keeps names of fields alone. */
export const isPersonal = (uid: string): boolean => contentType(uid)?.audit === 'fields'

/** The fields that name a document, the first that it has. */
const TITLE_FIELDS = ['title', 'name', 'code']

export function titleOf(row: Record<string, unknown> | null | undefined): string {
  const title = TITLE_FIELDS.map((field) => row?.[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof title === 'string' ? title : ''
}

export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  Boolean(strapi.contentType(uid as UID.ContentType).options?.draftAndPublish)
