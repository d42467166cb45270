import { isInternal, safeHref } from '@confettis/shared/domain/link'
import type { BlockNode, InlineNode, ListNode, RichText, TextNode } from '@confettis/shared/domain/rich-text'
import { escapeHtml, PARAGRAPH } from '../../email/templates/interpolate'
import { siteUrl } from '../../email/settings'

const DISPLAY = "'Bricolage Grotesque','Avenir Next','Segoe UI',Helvetica,Arial,sans-serif"
const HEADING = `<h2 style="margin:26px 0 10px;font-family:${DISPLAY};font-size:26px;line-height:30px;font-weight:800">`
const LIST = 'style="margin:0 0 14px;padding:0 0 0 26px"'
const ITEM = '<li style="margin:0 0 6px">'
const QUOTE = '<blockquote style="margin:0 0 14px;padding:0 0 0 18px;border-left:4px solid #f4502b">'

const MARKS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' } as const

/** Blocks as HTML of an email. Pictures are left out: an email loads nothing from the network. */
export const htmlOf = (blocks: RichText): string => blocks.map(htmlOfBlock).join('')

/** A heading in the style of the emails. */
export const heading = (html: string): string => `${HEADING}${html}</h2>`

function htmlOfBlock(block: BlockNode): string {
  if (block.type === 'image') return ''
  if (block.type === 'list') return htmlOfList(block)
  const inner = htmlOfLine(block.children)
  if (!inner.trim()) return ''
  if (block.type === 'heading') return heading(inner)
  return block.type === 'quote' ? `${QUOTE}${inner}</blockquote>` : `${PARAGRAPH}${inner}</p>`
}

function htmlOfList({ format, children }: ListNode): string {
  const tag = format === 'ordered' ? 'ol' : 'ul'
  const items = children.map(
    (item) => `${ITEM}${item.type === 'list' ? htmlOfList(item) : htmlOfLine(item.children)}</li>`,
  )
  return `<${tag} ${LIST}>${items.join('')}</${tag}>`
}

const htmlOfLine = (nodes: InlineNode[]): string =>
  nodes
    .map((node) => (node.type === 'link' ? anchor(node.url, node.children.map(marked).join('')) : marked(node)))
    .join('')

/** A link with an unsafe URL becomes its text. */
function anchor(url: string, words: string): string {
  const href = toAbsoluteUrl(url)
  return href ? `<a href="${escapeHtml(href)}" class="link" style="color:#2334b8">${words}</a>` : words
}

const marked = (node: TextNode): string =>
  Object.entries(MARKS).reduce(
    (inner, [mark, tag]) => (node[mark as keyof typeof MARKS] ? `<${tag}>${inner}</${tag}>` : inner),
    escapeHtml(node.text).replaceAll('\n', '<br>'),
  )

/** Blocks as plain text. */
export const textOf = (blocks: RichText): string => blocks.map(textOfBlock).filter(Boolean).join('\n\n')

function textOfBlock(block: BlockNode): string {
  if (block.type === 'image') return ''
  return block.type === 'list' ? textOfList(block) : textOfLine(block.children).trim()
}

const textOfList = ({ format, children }: ListNode, indent = ''): string =>
  children
    .map((item, index) =>
      item.type === 'list'
        ? textOfList(item, `${indent}  `)
        : `${indent}${format === 'ordered' ? `${index + 1}.` : '-'} ${textOfLine(item.children)}`,
    )
    .join('\n')

const textOfLine = (nodes: InlineNode[]): string =>
  nodes
    .map((node) => {
      if (node.type !== 'link') return node.text
      const words = node.children.map(({ text }) => text).join('')
      const href = toAbsoluteUrl(node.url)
      return href ? `${words} (${href})` : words
    })
    .join('')

/** An absolute URL; `null` when it is unsafe. */
function toAbsoluteUrl(url: string): string | null {
  const href = safeHref(url)
  return href && isInternal(href) ? `${siteUrl()}${href.startsWith('#') ? `/${href}` : href}` : href
}
