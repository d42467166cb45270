import type { Core, UID } from '@strapi/strapi'
import { FRENCH } from '../i18n/locales'
import { isLocalized } from '../strapi-internals/services'
import type { ValidationIssue } from './validation-issue'

type Data = Record<string, unknown>

/** A field whose value names one entry alone. */
interface Name {
  uid: UID.ContentType
  field: string
  /** What the others are called by. */
  title: string
  taken: (other: string) => string
}

const address = (other: string) => `Cette adresse est déjà celle de «\u00a0${other}\u00a0». Choisissez-en une autre.`

const NAMES: Name[] = [
  { uid: 'api::page.page', field: 'slug', title: 'title', taken: address },
  { uid: 'api::lever.lever', field: 'slug', title: 'title', taken: address },
  { uid: 'api::event.event', field: 'slug', title: 'title', taken: address },
  { uid: 'api::update.update', field: 'slug', title: 'title', taken: address },
  { uid: 'api::testimony.testimony', field: 'slug', title: 'title', taken: address },
  {
    uid: 'api::lever.lever',
    field: 'number',
    title: 'title',
    taken: (other) =>
      `Le levier «\u00a0${other}\u00a0» a déjà ce numéro. Choisissez-en un autre, ou changez d’abord le sien.`,
  },
  {
    uid: 'api::partner.partner',
    field: 'code',
    title: 'name',
    taken: (other) => `Ce code est déjà celui de «\u00a0${other}\u00a0». Choisissez-en un autre.`,
  },
]

const SLUG = /^[a-z0-9]+(-+[a-z0-9]+)*$/
const NO_SLUG =
  'Une adresse s’écrit en minuscules sans accent, avec des chiffres et des tirets, comme «\u00a0nos-leviers\u00a0».'

/** An address that nobody can type, or that is another entry's, as are numbers and codes: drafts count too. */
export async function validateUniqueness(
  strapi: Core.Strapi,
  uid: string,
  data: Data,
  { documentId, locale }: { documentId?: string | undefined; locale?: string | undefined },
): Promise<ValidationIssue[]> {
  const names = NAMES.filter((name) => name.uid === uid && isWritten(data[name.field]))
  const found = names.map(async ({ field, title, taken }): Promise<ValidationIssue[]> => {
    if (field === 'slug' && !SLUG.test(String(data.slug))) return [{ path: [field], message: NO_SLUG }]
    const other = await strapi.db.query(uid).findOne({
      select: [title],
      where: {
        [field]: data[field],
        ...(documentId && { documentId: { $ne: documentId } }),
        ...(isLocalized(strapi, uid) && { locale: locale ?? FRENCH.code }),
      },
    })
    return other ? [{ path: [field], message: taken(String(other[title] ?? 'un brouillon sans titre')) }] : []
  })
  return (await Promise.all(found)).flat()
}

const isWritten = (value: unknown) => value !== undefined && value !== null && value !== ''
