import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'
import type { Settings } from '../settings'

/** Who asks, told to the CMS: what this process saw, and only as much of what it was told as can be believed. */
export function forwardedHeaders(request: IncomingMessage, { trusts, siteUrl }: Pick<Settings, 'trusts' | 'siteUrl'>) {
  const addresses = proxyAddr.all(request, trusts)
  const isBelieved = trusts(request.socket.remoteAddress ?? '', 0)
  const protocol = isBelieved ? request.headers['x-forwarded-proto'] : undefined
  return {
    'x-forwarded-for': addresses.reverse().join(', '),
    'x-forwarded-proto': String(protocol ?? 'http').split(',')[0] === 'https' ? 'https' : 'http',
    'x-forwarded-host': new URL(siteUrl).host,
  }
}
