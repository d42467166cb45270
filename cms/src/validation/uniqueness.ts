import type { Core, UID } from '@strapi/strapi'
import { FRENCH } from '../i18n/locales'
import { isLocalized } from '../strapi-internals/services'
import type { ValidationIssue } from './validation-issue'

type Data = Record<string, unknown>

/** A field that no two documents of a type share. */
interface UniqueField {
  field: string
  /** The field that names the other document in the message. */
  title: string
  message: (other: string) => string
}

const SLUG_FIELD: UniqueField = {
  field: 'slug',
  title: 'title',
  message: (other) => `Cette adresse est déjà celle de «\u00a0${other}\u00a0». Choisissez-en une autre.`,
}

/** Beside the slug, which is unique in every type that has one. */
const UNIQUE_FIELDS: Record<string, UniqueField> = {
  'api::lever.lever': {
    field: 'number',
    title: 'title',
    message: (other) =>
      `Le levier «\u00a0${other}\u00a0» a déjà ce numéro. Choisissez-en un autre, ou changez d’abord le sien.`,
  },
  'api::partner.partner': {
    field: 'code',
    title: 'name',
    message: (other) => `Ce code est déjà celui de «\u00a0${other}\u00a0». Choisissez-en un autre.`,
  },
}

const SLUG = /^[a-z0-9]+(-+[a-z0-9]+)*$/
const NO_SLUG =
  'Une adresse s’écrit en minuscules sans accent, avec des chiffres et des tirets, comme «\u00a0nos-leviers\u00a0».'

/** Slugs that cannot be typed, and slugs, numbers and codes of another document. Drafts count too. */
export async function validateUniqueness(
  strapi: Core.Strapi,
  uid: string,
  data: Data,
  { documentId, locale }: { documentId?: string | undefined; locale?: string | undefined },
): Promise<ValidationIssue[]> {
  const { attributes } = strapi.getModel(uid as UID.ContentType)
  const fields = [...('slug' in attributes ? [SLUG_FIELD] : []), ...(UNIQUE_FIELDS[uid] ? [UNIQUE_FIELDS[uid]] : [])]
  const found = fields
    .filter(({ field }) => isWritten(data[field]))
    .map(async ({ field, title, message }): Promise<ValidationIssue[]> => {
      if (field === 'slug' && !SLUG.test(String(data.slug))) return [{ path: [field], message: NO_SLUG }]
      const other = await strapi.db.query(uid).findOne({
        select: [title],
        where: {
          [field]: data[field],
          ...(documentId && { documentId: { $ne: documentId } }),
          ...(isLocalized(strapi, uid) && { locale: locale ?? FRENCH.code }),
        },
      })
      return other ? [{ path: [field], message: message(String(other[title] ?? 'un brouillon sans titre')) }] : []
    })
  return (await Promise.all(found)).flat()
}

const isWritten = (value: unknown) => value !== undefined && value !== null && value !== ''
