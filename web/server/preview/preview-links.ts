import { isPageLink } from '../../src/lib/page-links'

/** As Vue writes them: attributes are quoted, and neither quotes nor angle brackets stand in them. */
const LINK = /<a\b([^>]*?) href="([^"]*)"([^>]*)>/g

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }
const unescape = (text: string) => text.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)

/**
 * The page with its links made for an editor: those to pages of the site stay in the preview, all others open in a window
 * of their own, as the admin's frame shows nothing else.
 * @param linkTo the address that shows a page of the site in preview
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
