import { expect, it } from 'vitest'
import { useSite } from './support/use-site'

const { site } = useSite()

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found!)

it.each(['/', '/tribune', '/nulle-part', '/apercu/tribune'])(
  '%s: each drawing once, behind the content, and nothing that is not used',
  async (path) => {
    const { text } = await site.visit(path)
    const used = all(text, /<use href="#(drawing-[^"]+)"/g)
    expect(used).not.toEqual([])
    expect(all(text, /<g id="(drawing-[^"]+)">/g).sort()).toEqual([...new Set(used)].sort())
    expect(text.indexOf('<g id="drawing-')).toBeGreaterThan(text.lastIndexOf('<use href="#'))
    expect(all(text, /(\/assets\/art-[^"]*)"/g)).toEqual([])
  },
)
