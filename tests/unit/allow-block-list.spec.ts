import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { hashListEntry, matchesIp, matchesDomain, kindOf, linesOf, parseAllowBlockList } = cms(
  './dist/src/abuse-protection/allow-block-list.js',
) as typeof import('../../cms/src/abuse-protection/allow-block-list')

const HASH = 'ab'.repeat(32)

describe('a list of signing names', () => {
  it.each([
    ['le@exemple.fr', 'typed mailbox'],
    [hashListEntry(HASH), 'mailbox'],
    ['exemple.fr', 'domain'],
    ['a.b.exemple.museum', 'domain'],
    ['xn--caf-dma.fr', 'domain'],
    ['192.0.2.1', 'address'],
    ['192.0.2.0/24', 'address'],
    ['2001:db8::/32', 'address'],
    ['0.0.0.0/0', 'address'],
    ['192.0.2.0/33', null],
    ['2001:db8::/129', null],
    ['192.0.2.0/24/8', null],
    ['192.0.2.0/', null],
    ['exemple', null],
    ['@exemple.fr', null],
    ['un mot', null],
    ['https://exemple.fr', null],
    ['boite:123', null],
  ])('%s as %s', (line, kind) => {
    expect(kindOf(line)).toBe(kind)
  })

  it('once each, in the form they have on the wire', () => {
    expect(linesOf(' Exemple.FR \r\n\nexemple.fr\nCafé.fr\n192.0.2.0/24\n')).toEqual([
      'exemple.fr',
      'xn--caf-dma.fr',
      '192.0.2.0/24',
    ])
    expect(linesOf(null)).toEqual([])
  })

  it('a domain with everything below it, and nothing beside it', () => {
    const { domains } = parseAllowBlockList('exemple.fr\nmail.exemple.org')
    expect(['exemple.fr', 'a.b.exemple.fr', 'mail.exemple.org'].map((name) => matchesDomain(domains, name))).toEqual([
      true,
      true,
      true,
    ])
    expect(['monexemple.fr', 'fr', 'exemple.org', ''].map((name) => matchesDomain(domains, name))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('blocks of addresses, an IPv4 one written as IPv6 too', () => {
    const listing = parseAllowBlockList('192.0.2.0/24\n2001:db8:1::/48')
    const held = ['192.0.2.255', '::ffff:192.0.2.1', '2001:db8:1:ffff::1'].map((address) => matchesIp(listing, address))
    expect(held).toEqual([true, true, true])
    const others = ['192.0.3.0', '2001:db8:2::1', 'unknown', ''].map((address) => matchesIp(listing, address))
    expect(others).toEqual([false, false, false, false])
  })
})
