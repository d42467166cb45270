import type { Core, UID } from '@strapi/strapi'

type Attributes = Record<string, { type: string; component?: string; components?: string[] }>

/** Who wrote a document and its other languages: not part of what it says. */
const BESIDE = new Set(['createdBy', 'updatedBy', 'localizations'])

/** What to populate so that a document comes whole: components all the way down, pictures, and what it is tied to. */
export function wholeOf(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const { attributes } = strapi.getModel(uid as UID.Schema) as unknown as { attributes: Attributes }
  const parts = Object.entries(attributes).flatMap(([name, { type, component, components = [] }]) => {
    if (BESIDE.has(name)) return []
    if (component) return [[name, { populate: wholeOf(strapi, component) }]]
    if (type === 'dynamiczone') {
      const sections = components.map((section) => [section, { populate: wholeOf(strapi, section) }])
      return [[name, { on: Object.fromEntries(sections) as object }]]
    }
    return type === 'media' || type === 'relation' ? [[name, true]] : []
  })
  return Object.fromEntries(parts) as Record<string, unknown>
}
