import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyAddr from 'proxy-addr'

const trusted = proxyAddr.compile((process.env.TRUST_PROXY ?? 'loopback').split(',').map((entry) => entry.trim()))

/** The IP of the client of a request. `X-Forwarded-For` counts only from the proxies of `TRUST_PROXY`. */
export const clientIp = (request: IncomingMessage): string => proxyAddr(request, trusted)

/**
 * The block of one subscriber: an IPv4 as a whole, the first 64 bits of an IPv6 (RFC 6177). An IPv4-mapped IPv6
 * (`::ffff:192.0.2.1`) counts as its IPv4.
 */
export function ipBlock(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  return isIPv6(ip) ? `${first64Bits(ip)}::/64` : ip
}

function first64Bits(ip: string): string {
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
