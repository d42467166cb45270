import { PREVIEW_HEADER } from '@confettis/shared/preview'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import proxyAddr from 'proxy-addr'
import type { Settings } from '../lib/settings'

/** Hop-by-hop headers (RFC 9110, 7.6.1), those that this process sets, and those that a visitor may not send to the CMS. */
const NOT_FORWARDED = new Set([
  ...[
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
  ],
  ...[
    'host',
    'content-length',
    'expect',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-port',
    'x-forwarded-proto',
  ],
  ...['x-real-ip', 'cookie', 'set-cookie', 'x-powered-by', PREVIEW_HEADER],
])

/** Headers that may be forwarded, in either direction; those that the `Connection` header names are hop-by-hop too. */
export function forwardableHeaders(headers: IncomingHttpHeaders) {
  const named = new Set(
    (headers.connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  )
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_FORWARDED.has(name) && !named.has(name)))
}

/** The `X-Forwarded-*` headers for the CMS: the IP addresses up to the first proxy that TRUST_PROXY does not name. */
export function forwardedHeaders(request: IncomingMessage, { trusts, siteUrl }: Pick<Settings, 'trusts' | 'siteUrl'>) {
  const ips = proxyAddr.all(request, trusts)
  const isTrusted = trusts(request.socket.remoteAddress ?? '', 0)
  const protocol = isTrusted ? request.headers['x-forwarded-proto'] : undefined
  return {
    'x-forwarded-for': ips.reverse().join(', '),
    'x-forwarded-proto': String(protocol ?? 'http').split(',')[0] === 'https' ? 'https' : 'http',
    'x-forwarded-host': new URL(siteUrl).host,
  }
}

/** Sends the response of the CMS to the visitor; `extraHeaders` are added. */
export function pipeResponse(
  upstreamResponse: IncomingMessage,
  response: ServerResponse,
  extraHeaders: Record<string, string>,
): void {
  const length = upstreamResponse.headers['content-length']
  response.writeHead(upstreamResponse.statusCode ?? 502, {
    ...forwardableHeaders(upstreamResponse.headers),
    ...(length ? { 'content-length': length } : {}),
    ...extraHeaders,
  })
  upstreamResponse.pipe(response)
  upstreamResponse.on('error', () => response.destroy())
}
