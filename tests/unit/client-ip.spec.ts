import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { ipBlock, clientIp } = cms('./dist/src/http/client-ip.js') as typeof import('../../cms/src/http/client-ip')

const request = (peer: string, forwarded?: string) =>
  ({ socket: { remoteAddress: peer }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }) as never

describe('where a request comes from', () => {
  it('is its peer, when nobody we trust says otherwise', () => {
    expect(clientIp(request('203.0.113.9'))).toBe('203.0.113.9')
    expect(clientIp(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9')
  })

  it('is what the proxy of this machine says, and no further', () => {
    expect(clientIp(request('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1')
    expect(clientIp(request('127.0.0.1', '192.0.2.66, 198.51.100.1'))).toBe('198.51.100.1')
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, block) => expect(ipBlock(address)).toBe(block))
})
