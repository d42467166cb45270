/** A link that an editor writes: to a page of the site (`/tribune`), an anchor, or elsewhere. */
export interface Link {
  label: string
  href: string
}

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The URL if it is safe to follow, otherwise `null`.
 * Allowed: paths and anchors of the site itself, http(s), mailto and tel. Everything else
 * (`javascript:`, `data:`, `//elsewhere`, `/\elsewhere`) is refused.
 */
export function safeHref(href: string | null | undefined): string | null {
  const value = href?.trim() ?? ''
  if (/^\/(?![/\\])/.test(value) || /^#[^\s]*$/.test(value)) return value
  try {
    return SAFE_SCHEMES.has(new URL(value).protocol) ? value : null
  } catch {
    return null
  }
}

/** Whether the URL stays on the site, so that the router can follow it. */
export function isInternal(href: string): boolean {
  return href.startsWith('/') || href.startsWith('#')
}
