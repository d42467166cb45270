import type { Core, UID } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { contentType } from '../content-registry'
import { FRENCH } from '../i18n/locales'

const SINGLE =
  'Cette partie du site n’existe qu’une fois, et le site ne va pas sans elle\u00a0: modifiez-la plutôt que de la supprimer.'

interface Write {
  uid: string
  action: string
  params: object
}

interface Params {
  documentId?: string
  locale?: unknown
  data?: { slug?: string | null }
}

/**
 * Refuses to delete single types, and to delete pages that the site must have or change their slug. Unpublishing, which a
 * click undoes, and deleting a translation are allowed.
 */
export async function rejectProtectedPages(strapi: Core.Strapi, { uid, action, params }: Write): Promise<void> {
  const { documentId, locale, data } = params as Params
  if (!documentId || (typeof locale === 'string' && ![FRENCH.code, '*'].includes(locale))) return
  const isDeleted = action === 'delete'
  if (isDeleted && strapi.contentType(uid as UID.ContentType).kind === 'singleType') throw refusal(SINGLE)
  const slugs = contentType(uid)?.protectedSlugs
  if (!slugs || !(isDeleted || (action === 'update' && data?.slug !== undefined))) return
  const slug = await slugOf(strapi, uid, documentId)
  const name = slugs[slug]
  if (!name) return
  if (isDeleted)
    throw refusal(`${name} ne peut pas être supprimée\u00a0: modifiez plutôt son contenu, ou dépubliez-la.`)
  const message = `${name} garde son adresse\u00a0: «\u00a0${slug}\u00a0».`
  if (data?.slug !== slug) throw new errors.ValidationError(message, { errors: [{ path: ['slug'], message }] })
}

const refusal = (message: string) => new errors.ValidationError(message)

/** The published slug, or the draft’s where it was never published. */
async function slugOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<string> {
  const rows: { slug: string | null; publishedAt: string | null }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, locale: FRENCH.code }, select: ['slug', 'publishedAt'] })
  const known = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0]
  return known?.slug ?? ''
}
