import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { searchKey, searchKeys } = cms(
  './dist/src/database/search-key.js',
) as typeof import('../../cms/src/database/search-key')

describe('how a name is looked for', () => {
  it.each([
    ['Éloïse', 'eloise'],
    ['Nguyễn', 'nguyen'],
    ['Đặng', 'dang'],
    ['Lê', 'le'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['O´Brien', 'obrien'],
    ['Jean-Paul', 'jean paul'],
    ['  Jean   Paul ', 'jean paul'],
    ['Cœur', 'coeur'],
    ['Straße', 'strasse'],
    ['İdil', 'idil'],
    ['Łukasz Sørensen', 'lukasz sorensen'],
    ['佐藤', '佐藤'],
  ])('%s is found as %s', (name, key) => {
    expect(searchKey(name)).toBe(key)
  })

  it('in one Unicode form or the other', () => {
    expect(searchKey('Éloïse'.normalize('NFD'))).toBe(searchKey('Éloïse'.normalize('NFC')))
  })

  it('with % and _ as letters like others', () => {
    expect(searchKey('100%_a')).toBe('100%_a')
  })

  it('whichever name comes first', () => {
    expect(searchKeys('Zoé', 'N’Diaye')).toEqual({ searchFirst: 'zoe ndiaye', searchLast: 'ndiaye zoe' })
  })

  it('never as more than the column holds', () => {
    // One character that falls apart into eighteen.
    expect(searchKey('\ufdfa'.repeat(80))).toHaveLength(170)
  })
})
