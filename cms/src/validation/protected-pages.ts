import type { Core, UID } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { FRENCH } from '../i18n/locales'

const PAGE = 'api::page.page'

/** Pages that a site must have, by law or because everything begins there. */
const KEPT_PAGES: Record<string, string> = {
  home: 'La page d’accueil',
  'mentions-legales': 'La page des mentions légales',
  confidentialite: 'La page sur la confidentialité',
  accessibilite: 'La page sur l’accessibilité',
}

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

/** Refuses to delete, or to move elsewhere, what the site cannot be without. It may be unpublished, which a click undoes; a translation may go. */
export async function rejectProtectedPages(strapi: Core.Strapi, { uid, action, params }: Write): Promise<void> {
  const { documentId, locale, data } = params as Params
  if (!documentId || (typeof locale === 'string' && ![FRENCH.code, '*'].includes(locale))) return
  const isDeleted = action === 'delete'
  if (isDeleted && strapi.contentType(uid as UID.ContentType).kind === 'singleType') throw refusal(SINGLE)
  if (uid !== PAGE || !(isDeleted || (action === 'update' && data?.slug !== undefined))) return
  const slug = await slugOf(strapi, documentId)
  const name = KEPT_PAGES[slug]
  if (!name) return
  if (isDeleted)
    throw refusal(`${name} ne peut pas être supprimée\u00a0: modifiez plutôt son contenu, ou dépubliez-la.`)
  const message = `${name} garde son adresse\u00a0: «\u00a0${slug}\u00a0».`
  if (data?.slug !== slug) throw new errors.ValidationError(message, { errors: [{ path: ['slug'], message }] })
}

const refusal = (message: string) => new errors.ValidationError(message)

/** What visitors know a page by, or will once it is published. */
async function slugOf(strapi: Core.Strapi, documentId: string): Promise<string> {
  const rows: { slug: string | null; publishedAt: string | null }[] = await strapi.db
    .query(PAGE)
    .findMany({ where: { documentId, locale: FRENCH.code }, select: ['slug', 'publishedAt'] })
  const known = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0]
  return known?.slug ?? ''
}
