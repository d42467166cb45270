import { PREVIEW_HEADER } from '@confettis/shared/preview'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** Between two neighbours only (RFC 9110, 7.6.1); and what a stranger may not say, or has no business here. */
const NOT_PASSED_ON = new Set([
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

/** Without the headers that the `Connection` header names, too. */
export function forwardableRequestHeaders(headers: IncomingHttpHeaders) {
  const named = new Set((headers.connection ?? '').toLowerCase().split(/\s*,\s*/))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name) && !named.has(name)))
}

/** Passes an answer of the CMS back, as it is; `extra` headers go with it. */
export function forwardableResponseHeaders(
  answer: IncomingMessage,
  response: ServerResponse,
  extra: Record<string, string>,
): void {
  response.writeHead(answer.statusCode ?? 502, {
    ...forwardableRequestHeaders(answer.headers),
    ...lengthOf(answer),
    ...extra,
  })
  answer.pipe(response)
  answer.on('error', () => response.destroy())
}

const lengthOf = ({ headers }: IncomingMessage) =>
  headers['content-length'] ? { 'content-length': headers['content-length'] } : {}
