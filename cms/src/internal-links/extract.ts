import { siteUrl } from '../email/settings'

/** Where a link leads within the site. */
export interface InternalLink {
  /** As it was written. */
  href: string
  path: string
  /** Without its `#`; empty where the link leads to the page as a whole. */
  anchor: string
}

type Node = Record<string, unknown>

/** Fields that hold an address, in documents and in their components. A link of a rich text has its own in `url`. */
const ADDRESSES = new Set(['href', 'link', 'url', 'publishedUrl', 'onlineUrl', 'replayUrl'])

/** Every address that a value holds, however deep. Pictures have addresses that nobody wrote. */
function hrefsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsIn)
  if (typeof value !== 'object' || value === null || 'mime' in value || 'documentId' in value) return []
  return Object.entries(value as Node).flatMap(([field, inner]) => hrefsOf(field, inner))
}

/** Of one field: what it is called says whether its text is an address. */
export const hrefsOf = (field: string, value: unknown): string[] =>
  ADDRESSES.has(field) && typeof value === 'string' ? [value] : hrefsIn(value)

/**
 * Where an address leads, if that is within the site.
 * @param from the page it stands on, for an address that is an anchor alone
 */
export function toInternalLink(href: string, from: string): InternalLink | null {
  const site = siteUrl()
  const base = new URL(from, `${site}/`)
  if (!URL.canParse(href.trim(), base.href)) return null
  const { origin, pathname, hash } = new URL(href.trim(), base)
  if (origin !== base.origin) return null
  return { href, path: tidy(pathname), anchor: decode(hash.slice(1)) }
}

const tidy = (path: string) => decode(path).replace(/(?<=.)\/+$/, '')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
