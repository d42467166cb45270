import type { Core, UID } from '@strapi/strapi'
import { generateUid } from '../strapi-internals/services'

/**
 * Sets the slug of a new document from its title. Before there is one, the form writes the type's own name, « lever » or
 * « lever-2 », and does not look at the title any more.
 */
export async function setSlugFromTitle(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  locale: string | undefined,
): Promise<void> {
  const { attributes, modelName } = strapi.contentType(uid as UID.ContentType)
  const isOfForm = new RegExp(`^(?:${modelName}(?:-\\d+)?)?$`)
  if (!('slug' in attributes) || !data.title || !isOfForm.test(typeof data.slug === 'string' ? data.slug : '')) return
  data.slug = await generateUid(strapi, {
    contentTypeUID: uid,
    field: 'slug',
    data: { title: data.title },
    ...(locale && { locale }),
  })
}
