import type { Core } from '@strapi/strapi'
import { attributesOf } from '../strapi-internals/documents'

/** Who wrote a document and its other languages: not part of what it says. */
const BESIDE = new Set(['createdBy', 'updatedBy', 'localizations'])

/** What to populate so that a document comes whole: components all the way down, pictures, and what it is tied to. */
export function deepPopulate(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const parts: Record<string, unknown> = {}
  for (const [name, { type, component, components = [] }] of Object.entries(attributesOf(strapi, uid))) {
    if (BESIDE.has(name)) continue
    const part = (uid: string) => ({ populate: deepPopulate(strapi, uid) })
    if (component) parts[name] = part(component)
    if (components.length > 0) parts[name] = { on: Object.fromEntries(components.map((uid) => [uid, part(uid)])) }
    if (type === 'media' || type === 'relation') parts[name] = true
  }
  return parts
}
