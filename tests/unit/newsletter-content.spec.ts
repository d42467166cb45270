import type { RichText } from '@confettis/shared/domain/rich-text'
import { beforeAll, describe, expect, it } from 'vitest'
import { recipientOfToken, unsubscribeToken } from '../../cms/src/newsletter/unsubscribe/token'
import { htmlOf, textOf } from '../../cms/src/newsletter/content/rich-text'
import { readableText } from '../support/pages'

beforeAll(() => {
  process.env.SITE_URL = 'https://campagne.example'
  process.env.DATA_HASH_KEY = Buffer.alloc(32, 'hash').toString('base64')
})

const line = (text: string, marks: object = {}) => ({ type: 'text' as const, text, ...marks })
const link = (text: string, url: string) => ({ type: 'link' as const, url, children: [line(text)] })

const BLOCKS: RichText = [
  { type: 'heading', level: 2, children: [line('Ce qu’elle <dit>')] },
  {
    type: 'paragraph',
    children: [line('Un mot '), line('fort', { bold: true }), line(', puis '), link('la suite', '/tribune')],
  },
  { type: 'paragraph', children: [line('  ')] },
  {
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list-item', children: [line('un')] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [line('dedans')] }] },
    ],
  },
  { type: 'quote', children: [line('Allions-nous.')] },
  { type: 'image', image: { url: '/uploads/pixel.png' } },
]

describe('what editors wrote', () => {
  it('says the same as html and as text, and fetches nothing', () => {
    const html = htmlOf(BLOCKS)
    for (const words of ['Ce qu’elle <dit>', 'Un mot fort, puis la suite', 'un', 'dedans', 'Allions-nous.'])
      expect(readableText(html).replaceAll(' ,', ',')).toContain(words)
    expect(html).toContain('<strong>fort</strong>')
    expect(html).toContain('href="https://campagne.example/tribune"')
    expect(html).not.toMatch(/<img|uploads|<p[^>]*><\/p>/)
    expect(textOf(BLOCKS)).toBe(
      'Ce qu’elle <dit>\n\nUn mot fort, puis la suite (https://campagne.example/tribune)\n\n1. un\n  - dedans\n\nAllions-nous.',
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//ailleurs.example'])('leads nowhere by %s', (url) => {
    const blocks: RichText = [{ type: 'paragraph', children: [link('ici', url)] }]
    expect(htmlOf(blocks)).not.toContain('<a')
    expect(textOf(blocks)).toBe('ici')
  })

  it('breaks out of no attribute', () => {
    const blocks: RichText = [{ type: 'paragraph', children: [link('ici', 'https://x.example/"onclick="x')] }]
    expect(htmlOf(blocks)).not.toMatch(/"onclick/)
  })
})

describe('the link that ends the news', () => {
  const ONE = 's0mfabcdefghijklmnopqrst'
  const OTHER = 's0mfabcdefghijklmnopqrsu'

  it('is the same each time, and its own for everybody', () => {
    expect(unsubscribeToken(ONE)).toBe(unsubscribeToken(ONE))
    expect(recipientOfToken(unsubscribeToken(ONE))).toBe(ONE)
    expect(recipientOfToken(unsubscribeToken(OTHER))).toBe(OTHER)
  })

  it('cannot be made up, and is not the key of another house', () => {
    const proof = unsubscribeToken(ONE).slice(ONE.length)
    for (const token of [ONE, `${OTHER}${proof}`, `${ONE}${proof}A`, `${ONE}${'A'.repeat(22)}`, ''])
      expect(recipientOfToken(token)).toBeNull()
    const token = unsubscribeToken(ONE)
    process.env.DATA_HASH_KEY = Buffer.alloc(32, 'other').toString('base64')
    expect(recipientOfToken(token)).toBeNull()
    process.env.DATA_HASH_KEY = Buffer.alloc(32, 'hash').toString('base64')
  })
})
