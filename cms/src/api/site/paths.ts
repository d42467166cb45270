import { LOCALES, type Locale, type SitePath } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { typesWithPath } from '../../content-registry'
import { findPublished } from '../../http/documents'
import { isLocalized } from '../../strapi-internals/services'

type TypeWithPath = ReturnType<typeof typesWithPath>[number]

/** Every page of the site that editors published, with the moment of its last change. */
export async function sitePaths(strapi: Core.Strapi): Promise<SitePath[]> {
  const lists = typesWithPath().flatMap((type) =>
    (isLocalized(strapi, type.uid) ? LOCALES : (['fr'] as const)).map((locale) => pathsOf(strapi, type, locale)),
  )
  return (await Promise.all(lists)).flat()
}

async function pathsOf(strapi: Core.Strapi, { uid, page }: TypeWithPath, locale: Locale): Promise<SitePath[]> {
  const { path, alsoListed = [], unlistedSlugs = [] } = page
  const hasSlug = 'slug' in strapi.contentType(uid).attributes
  const documents = await findPublished(strapi, uid, {
    fields: ['updatedAt', ...(hasSlug ? ['slug'] : [])],
    ...(hasSlug && { sort: 'slug:asc' }),
    ...(unlistedSlugs.length > 0 && { filters: { slug: { $notIn: unlistedSlugs } } }),
    locale,
  })
  return documents.flatMap(({ slug, updatedAt }) =>
    [path(hasSlug ? String(slug) : '', locale), ...alsoListed].map((listed) => ({
      path: listed,
      locale,
      updatedAt: String(updatedAt),
    })),
  )
}
