import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyAddr from 'proxy-addr'

const trusted = proxyAddr.compile((process.env.TRUST_PROXY ?? 'loopback').split(',').map((entry) => entry.trim()))

/** Where a request comes from. Only the proxies named in `TRUST_PROXY` are believed when they say for whom they ask. */
export const clientIp = (request: IncomingMessage): string => proxyAddr(request, trusted)

/**
 * The block that one subscriber holds: a whole IPv4 address, the first 64 bits of an IPv6 one (RFC 6177).
 * An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) counts as what it is.
 */
export function ipBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  return isIPv6(address) ? `${first64Bits(address)}::/64` : address
}

function first64Bits(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
