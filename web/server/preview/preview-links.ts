import { isPageLink } from '../../src/lib/page-links'

/** Vue quotes attributes, and escapes quotes and angle brackets in them. */
const LINK = /<a\b([^>]*?) href="([^"]*)"([^>]*)>/g

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const unescape = (text: string) => text.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)

/**
 * Rewrites the links of a preview: those to pages of the site lead to their previews, all others open in a new window,
 * because the frame in the admin shows previews only.
 * @param linkTo gives the preview URL of a page of the site
 */
export async function previewLinks(html: string, linkTo: (page: string) => Promise<string>): Promise<string> {
  const hrefs = new Set([...html.matchAll(LINK)].map(([, , href = '']) => unescape(href)))
  const pages = [...hrefs].filter(isPageLink).filter((href) => href.startsWith('/'))
  const links = new Map(await Promise.all(pages.map(async (href) => [href, await linkTo(href)] as const)))
  return html.replace(LINK, (link, before: string, href: string, after: string) => {
    if (href.startsWith('#')) return link
    const inside = links.get(unescape(href))
    return inside
      ? `<a${before} href="${inside.replaceAll('&', '&amp;')}"${after}>`
      : `<a${before} href="${href}" target="_blank" rel="noopener"${after}>`
  })
}
