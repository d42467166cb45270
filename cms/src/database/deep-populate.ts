import type { Core } from '@strapi/strapi'
import { attributesOf } from '../strapi-internals/documents'

/** The authors and the other languages of a document are not part of its content. */
const EXCLUDED = new Set(['createdBy', 'updatedBy', 'localizations'])

/** A `populate` for the whole content of a document: components at every depth, media and relations. */
export function deepPopulate(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const parts: Record<string, unknown> = {}
  for (const [name, { type, component, components = [] }] of Object.entries(attributesOf(strapi, uid))) {
    if (EXCLUDED.has(name)) continue
    const part = (uid: string) => ({ populate: deepPopulate(strapi, uid) })
    if (component) parts[name] = part(component)
    if (components.length > 0) parts[name] = { on: Object.fromEntries(components.map((uid) => [uid, part(uid)])) }
    if (type === 'media' || type === 'relation') parts[name] = true
  }
  return parts
}
