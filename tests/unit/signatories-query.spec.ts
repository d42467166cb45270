import { expect, it } from 'vitest'
import { signatoriesPath, parseSignatoriesQuery } from '../../web/src/lib/signatories-query'

it.each([
  [{}, {}],
  [{ q: '  Le   Goff ' }, { q: 'Le Goff' }],
  [{ q: '%_' }, { q: '%_' }],
  [{ q: ['Anna', 'Zoé'] }, { q: 'Anna' }],
  [{ q: 'a'.repeat(200) }, { q: 'a'.repeat(80) }],
  [{ q: '   ' }, {}],
  [{ type: 'entreprise' }, { kind: 'company' }],
  [{ type: 'company' }, {}],
  [{ type: 'constructor' }, {}],
  [{ departement: '2A' }, { departement: '2A' }],
  [{ departement: '20' }, {}],
  [{ departement: 'toString' }, {}],
  [{ apres: 'MTI' }, { after: 'MTI' }],
  [{ apres: '../x' }, {}],
  [{ apres: null }, {}],
  [{ limit: '1000', after: '3', kind: 'company' }, {}],
])('%j asks %j', (address, asked) => {
  expect(parseSignatoriesQuery(address)).toEqual(asked)
})

it('the way there and back is the same', () => {
  const query = { q: 'N’Diaye & « co » %_', kind: 'public', departement: '974', after: 'a_b-c' }
  const address = new URL(signatoriesPath(query), 'http://confettis.test')
  expect(address.pathname).toBe('/signataires')
  expect(parseSignatoriesQuery(Object.fromEntries(address.searchParams))).toEqual(query)
  expect(signatoriesPath({})).toBe('/signataires')
})
