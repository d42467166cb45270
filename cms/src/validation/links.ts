import { safeHref } from '@confettis/shared/domain/link'
import type { Core, Schema, UID } from '@strapi/strapi'
import type { ValidationIssue } from './validation-issue'

type Data = Record<string, unknown>
type Path = ValidationIssue['path']

interface Rule {
  allows(address: string): boolean
  message: string
}

const isHttp = (address: string) => /^https?:\/\/[^/]/i.test(address.trim()) && URL.canParse(address.trim())

/** What leads somewhere, on the site or elsewhere. */
const LINK: Rule = {
  allows: (address) => safeHref(address) !== null,
  message:
    'Ce lien ne peut pas être suivi. Écrivez une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…',
}

/** What is elsewhere. */
const ADDRESS: Rule = { allows: isHttp, message: 'Une adresse commence par https:// ou http://.' }

const LINKS: Record<string, Record<string, Rule>> = {
  'shared.link': { href: LINK },
  'shared.way': { href: LINK },
  'shared.social-link': { url: ADDRESS },
  'api::supporter.supporter': { link: LINK },
  'api::milestone.milestone': { link: LINK },
  'api::op-ed.op-ed': { publishedUrl: ADDRESS },
  'api::partner.partner': { site: ADDRESS },
}

/** Every link that nobody should follow, however deep in the entry: `javascript:`, `data:`, or nothing at all. */
export function validateLinks(strapi: Core.Strapi, uid: string, data: Data, path: Path = []): ValidationIssue[] {
  const { attributes } = strapi.getModel(uid as UID.Schema)
  return Object.entries(data).flatMap(([name, value]) => {
    const attribute = (attributes as Record<string, Schema.Attribute.AnyAttribute | undefined>)[name]
    const here = [...path, name]
    if (!attribute || !value) return []
    if (attribute.type === 'component') return inside(strapi, attribute.component, value, here)
    if (attribute.type === 'dynamiczone') return inside(strapi, null, value, here)
    if (attribute.type === 'blocks') return inText(value, here)
    const rule = LINKS[uid]?.[name]
    return !rule || (typeof value === 'string' && rule.allows(value)) ? [] : [{ path: here, message: rule.message }]
  })
}

/** The parts of an entry, one or many; those of a dynamic zone say themselves which they are. */
function inside(strapi: Core.Strapi, component: string | null, value: unknown, path: Path): ValidationIssue[] {
  const look = (part: Data, here: Path) => validateLinks(strapi, component ?? String(part.__component), part, here)
  if (Array.isArray(value)) return value.flatMap((part: Data, place) => look(part, [...path, place]))
  return look(value as Data, path)
}

/** Links in running text are put right in the text. */
function inText(blocks: unknown, path: Path): ValidationIssue[] {
  const [wrong] = addressesIn(blocks).filter((address) => !LINK.allows(address))
  return wrong === undefined ? [] : [{ path, message: `«\u00a0${wrong.slice(0, 80)}\u00a0»\u00a0: ${LINK.message}` }]
}

function addressesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(addressesIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, url, children } = node as { type?: string; url?: string; children?: unknown }
  return [...(type === 'link' ? [url ?? ''] : []), ...addressesIn(children)]
}
