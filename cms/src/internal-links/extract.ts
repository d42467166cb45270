import { siteUrl } from '../email/settings'

/** A link to a page of the site. */
export interface InternalLink {
  /** As the editor wrote it. */
  href: string
  path: string
  /** Without its `#`; empty where the link leads to the page as a whole. */
  anchor: string
}

type Node = Record<string, unknown>

/** Fields of documents and components that hold a URL or a path; `url` is the field of a link in a rich text, too. */
const LINK_FIELDS = new Set(['href', 'link', 'url', 'publishedUrl', 'onlineUrl', 'replayUrl'])

/** Every link in a value, at any depth. Files and related documents are left out: their URLs were not written by editors. */
function hrefsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hrefsIn)
  if (typeof value !== 'object' || value === null || 'mime' in value || 'documentId' in value) return []
  return Object.entries(value as Node).flatMap(([field, inner]) => hrefsOf(field, inner))
}

/** The links in one field. */
export const hrefsOf = (field: string, value: unknown): string[] =>
  LINK_FIELDS.has(field) && typeof value === 'string' ? [value] : hrefsIn(value)

/**
 * The page of the site that a link leads to; `null` for links to other sites.
 * @param from path of the page that holds the link, for a link that is an anchor alone
 */
export function toInternalLink(href: string, from: string): InternalLink | null {
  const site = siteUrl()
  const base = new URL(from, `${site}/`)
  if (!URL.canParse(href.trim(), base.href)) return null
  const { origin, pathname, hash } = new URL(href.trim(), base)
  if (origin !== base.origin) return null
  return { href, path: normalise(pathname), anchor: decode(hash.slice(1)) }
}

const normalise = (path: string) => decode(path).replace(/(?<=.)\/+$/, '')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
