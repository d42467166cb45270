import type { BlockNode, InlineNode, LinkNode, ListNode, TextNode } from '@confettis/shared/domain/rich-text'

/** A piece of a line: plain text, or a marked piece made by `bold`, `code` or `link`. */
type Inline = string | InlineNode
/** A list item: one piece, or several on the same line. */
type Item = Inline | Inline[]

const text = (value: string): TextNode => ({ type: 'text', text: value })
const inline = (pieces: Inline[]): InlineNode[] =>
  pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece))
const list = (format: ListNode['format'], items: Item[]): ListNode => ({
  type: 'list',
  format,
  children: items.map((item) => ({ type: 'list-item', children: inline([item].flat()) })),
})

export const p = (...pieces: Inline[]): BlockNode => ({ type: 'paragraph', children: inline(pieces) })
export const h2 = (title: string): BlockNode => ({ type: 'heading', level: 2, children: [text(title)] })
export const h3 = (title: string): BlockNode => ({ type: 'heading', level: 3, children: [text(title)] })
export const ol = (...items: Item[]): ListNode => list('ordered', items)
export const ul = (...items: Item[]): ListNode => list('unordered', items)
export const bold = (value: string): TextNode => ({ type: 'text', text: value, bold: true })
export const code = (value: string): TextNode => ({ type: 'text', text: value, code: true })
export const link = (label: string, url: string): LinkNode => ({ type: 'link', url, children: [text(label)] })
