import type { BlockNode, InlineNode, ListNode, RichText, TextNode } from '@confettis/shared/domain/rich-text'
import { h, type FunctionalComponent, type VNodeChild } from 'vue'
import MediaPicture from './MediaPicture.vue'
import SmartLink from './SmartLink.vue'

const MARKS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' } as const

function textOf(node: TextNode): VNodeChild {
  const lines = node.text.split('\n').flatMap((line, number) => (number ? [h('br'), line] : [line]))
  return Object.entries(MARKS).reduce<VNodeChild>(
    (inner, [mark, tag]) => (node[mark as keyof typeof MARKS] ? h(tag, {}, [inner]) : inner),
    lines,
  )
}

function inlineOf(nodes: InlineNode[]): VNodeChild[] {
  return nodes.map((node) =>
    node.type === 'link' ? h(SmartLink, { href: node.url }, () => node.children.map(textOf)) : textOf(node),
  )
}

function listOf({ format, children }: ListNode): VNodeChild {
  const isOrdered = format === 'ordered'
  return h(
    isOrdered ? 'ol' : 'ul',
    isOrdered ? { class: 'num' } : {},
    children.map((item) => h('li', {}, item.type === 'list' ? [listOf(item)] : inlineOf(item.children))),
  )
}

function blockOf(block: BlockNode, lower: number): VNodeChild {
  switch (block.type) {
    case 'paragraph':
      return isEmpty(block.children) ? null : h('p', {}, inlineOf(block.children))
    case 'quote':
      return h('blockquote', {}, [h('p', {}, inlineOf(block.children))])
    case 'code':
      return h('pre', {}, [h('code', {}, inlineOf(block.children))])
    case 'heading':
      return isEmpty(block.children) ? null : h(`h${Math.min(6, block.level + lower)}`, {}, inlineOf(block.children))
    case 'list':
      return listOf(block)
    case 'image': {
      const { url, alternativeText = null, width = 0, height = 0 } = block.image
      return h(MediaPicture, { picture: { url, alternativeText, width, height, formats: null } })
    }
    default:
      return null
  }
}

const isEmpty = (nodes: InlineNode[]) => nodes.every((node) => node.type === 'text' && node.text.trim() === '')

/**
 * Editors' rich text. `top` is the level of its highest heading, whatever level editors chose, so that
 * the page's outline has no gap. An unknown kind of block renders nothing.
 */
const RichTextBlocks: FunctionalComponent<{ blocks: RichText; top?: number }> = ({ blocks, top = 2 }) => {
  const levels = blocks.map((block) => (block.type === 'heading' ? block.level : 6))
  return blocks.map((block) => blockOf(block, top - Math.min(...levels)))
}
RichTextBlocks.props = ['blocks', 'top']

export default RichTextBlocks
