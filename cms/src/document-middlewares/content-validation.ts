import type { Core } from '@strapi/strapi'
import { FRENCH } from '../i18n/locales'
import { setSlugFromTitle } from '../validation/slug-from-title'
import { translateStrapiErrors } from '../validation/strapi-error-messages.fr'
import { validateLinks } from '../validation/links'
import { refuse, type ValidationIssue } from '../validation/validation-issue'
import { validateUniqueness } from '../validation/uniqueness'
import type { DocumentMiddleware } from './middleware'

const WRITES = new Set(['create', 'update', 'clone'])
const PAGE = 'api::page.page'
const NO_SECTION = 'Ajoutez au moins une section avant de publier\u00a0: la page serait vide.'

interface Params {
  documentId?: string
  locale?: string | string[]
  data?: Record<string, unknown>
}

/** Refuses, beside its field and in French, what cannot be kept; errors of Strapi itself are translated. */
export const contentValidation: DocumentMiddleware = (strapi) => async (context, next) => {
  const { uid, action } = context
  const params = context.params as Params
  if (!uid.startsWith('api::')) return next()
  if (action === 'create' && params.data) await setSlugFromTitle(strapi, uid, params.data, [params.locale].flat()[0])
  if (WRITES.has(action) && params.data) refuse(await findIssues(strapi, uid, params.data, params))
  if (action === 'publish' && uid === PAGE) refuse(await mistakesInPublishing(strapi, params))
  return translateStrapiErrors(next() as Promise<never>)
}

async function findIssues(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  { documentId, locale }: Params,
): Promise<ValidationIssue[]> {
  // A title of signs alone makes no slug: the same as a missing one.
  if (data.slug === '') data.slug = null
  const names = await validateUniqueness(strapi, uid, data, { documentId, locale: [locale].flat()[0] })
  return [...names, ...validateLinks(strapi, uid, data)]
}

/** A draft may be empty; what visitors see may not. */
async function mistakesInPublishing(strapi: Core.Strapi, { documentId, locale }: Params): Promise<ValidationIssue[]> {
  const drafts: { sections: unknown[] }[] = await strapi.db.query(PAGE).findMany({
    where: {
      documentId,
      publishedAt: null,
      ...(locale !== '*' && { locale: { $in: [locale ?? FRENCH.code].flat() } }),
    },
    populate: { sections: true },
  })
  return drafts.some(({ sections }) => sections.length === 0) ? [{ path: ['sections'], message: NO_SECTION }] : []
}
