/** The editor's block format: a tree, never HTML. Every page renders it through components. */
export interface TextNode {
  type: 'text'
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strikethrough?: boolean
  code?: boolean
}

export interface LinkNode {
  type: 'link'
  url: string
  children: TextNode[]
}

export type InlineNode = TextNode | LinkNode

export interface ListItemNode {
  type: 'list-item'
  children: InlineNode[]
}

export interface ListNode {
  type: 'list'
  format: 'ordered' | 'unordered'
  children: (ListItemNode | ListNode)[]
}

export type BlockNode =
  | { type: 'paragraph' | 'quote' | 'code'; children: InlineNode[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: InlineNode[] }
  | { type: 'image'; image: { url: string; alternativeText?: string | null; width?: number; height?: number } }
  | ListNode

export type RichText = BlockNode[]

/** The plain text of a tree, for descriptions and excerpts. */
export function plainText(blocks: RichText | null | undefined): string {
  const read = (node: unknown): string => {
    const { text, children } = node as { text?: string; children?: unknown[] }
    return text ?? (children ?? []).map(read).join('')
  }
  return (blocks ?? []).map(read).filter(Boolean).join(' ')
}
