import { safeHref } from '@confettis/shared/domain/link'
import type { Core, Schema, UID } from '@strapi/strapi'
import { contentType } from '../content-registry'
import type { ValidationIssue } from './validation-issue'

type Data = Record<string, unknown>
type Path = ValidationIssue['path']

interface Rule {
  allows(href: string): boolean
  message: string
}

const isHttp = (href: string) => /^https?:\/\/[^/]/i.test(href.trim()) && URL.canParse(href.trim())

/** Leads to a page of the site or to another site. */
const LINK: Rule = {
  allows: (href) => safeHref(href) !== null,
  message:
    'Ce lien ne peut pas être suivi. Écrivez une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…',
}

/** Leads to another site. */
const URL_RULE: Rule = { allows: isHttp, message: 'Une adresse commence par https:// ou http://.' }

const RULES = { link: LINK, url: URL_RULE }

const COMPONENT_LINK_FIELDS: Record<string, Record<string, keyof typeof RULES>> = {
  'shared.link': { href: 'link' },
  'shared.way': { href: 'link' },
  'shared.social-link': { url: 'url' },
}

/** Every link that must not be followed (`javascript:`, `data:`) or cannot be, at any depth of the document. */
export function validateLinks(strapi: Core.Strapi, uid: string, data: Data, path: Path = []): ValidationIssue[] {
  const { attributes } = strapi.getModel(uid as UID.Schema)
  return Object.entries(data).flatMap(([name, value]) => {
    const attribute = (attributes as Record<string, Schema.Attribute.AnyAttribute | undefined>)[name]
    const here = [...path, name]
    if (!attribute || !value) return []
    if (attribute.type === 'component') return inside(strapi, attribute.component, value, here)
    if (attribute.type === 'dynamiczone') return inside(strapi, null, value, here)
    if (attribute.type === 'blocks') return inText(value, here)
    const kind = (contentType(uid)?.linkFields ?? COMPONENT_LINK_FIELDS[uid])?.[name]
    if (!kind) return []
    const rule = RULES[kind]
    return typeof value === 'string' && rule.allows(value) ? [] : [{ path: here, message: rule.message }]
  })
}

/** The components of a field, one or many. `component` is `null` in a dynamic zone, whose parts name their own. */
function inside(strapi: Core.Strapi, component: string | null, value: unknown, path: Path): ValidationIssue[] {
  const look = (part: Data, here: Path) => validateLinks(strapi, component ?? String(part.__component), part, here)
  if (Array.isArray(value)) return value.flatMap((part: Data, place) => look(part, [...path, place]))
  return look(value as Data, path)
}

/** One issue for a rich text, with its first wrong link: editors see no path inside of it. */
function inText(blocks: unknown, path: Path): ValidationIssue[] {
  const [wrong] = hrefsIn(blocks).filter((href) => !LINK.allows(href))
  return wrong === undefined ? [] : [{ path, message: `«\u00a0${wrong.slice(0, 80)}\u00a0»\u00a0: ${LINK.message}` }]
}

function hrefsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(hrefsIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, url, children } = node as { type?: string; url?: string; children?: unknown }
  return [...(type === 'link' ? [url ?? ''] : []), ...hrefsIn(children)]
}
