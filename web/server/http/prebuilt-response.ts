import { matchesEtag } from '@confettis/shared/content-negotiation'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, compressThoroughly, etagOf, type Encoded, type Encoding } from './compression'

/** A response that is ready to be sent: its bytes and header lines in each encoding, computed once. */
export interface PrebuiltResponse {
  status: number
  etag: string
  bodies: Encoded
  /** Flat, as `writeHead` takes them: name, value, name, value… */
  headers: Record<Encoding, string[]>
  notModifiedHeaders: string[]
}

/** @param headers of the response; ETag, Vary, Content-Encoding and Content-Length are added */
export function prebuildResponse(status: number, bodies: Encoded, headers: Record<string, string>): PrebuiltResponse {
  const etag = etagOf(bodies.identity)
  const shared = { ...headers, ...(status === 200 ? { ETag: etag } : {}), Vary: 'Accept-Encoding' }
  const headersFor = (encoding: Encoding) =>
    Object.entries({
      ...shared,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      'Content-Length': String(bodies[encoding].length),
    }).flat()
  return {
    status,
    etag,
    bodies,
    headers: { br: headersFor('br'), gzip: headersFor('gzip'), identity: headersFor('identity') },
    notModifiedHeaders: Object.entries(shared)
      .filter(([name]) => name !== 'Content-Type')
      .flat(),
  }
}

let recompressing = Promise.resolve()

/** Replaces the brotli body of a stored response by a smaller one, in the background, one response at a time. */
export function recompress(stored: PrebuiltResponse): Promise<void> {
  recompressing = recompressing.then(async () => {
    const br = await compressThoroughly(stored.bodies.identity)
    const headers = [...stored.headers.br]
    headers[headers.indexOf('Content-Length') + 1] = String(br.length)
    stored.headers.br = headers
    stored.bodies.br = br
  })
  return recompressing
}

/** Sends a stored response in the encoding that the request accepts; 304 when its ETag matches, no body for HEAD. */
export function sendPrebuilt(
  request: IncomingMessage,
  response: ServerResponse,
  stored: PrebuiltResponse,
  extraHeaders: string[] = [],
): void {
  if (stored.status === 200 && matchesEtag(request.headers['if-none-match'], stored.etag)) {
    response.writeHead(
      304,
      extraHeaders.length ? [...stored.notModifiedHeaders, ...extraHeaders] : stored.notModifiedHeaders,
    )
    response.end()
    return
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const headers = stored.headers[encoding]
  response.writeHead(stored.status, extraHeaders.length ? [...headers, ...extraHeaders] : headers)
  response.end(request.method === 'HEAD' ? undefined : stored.bodies[encoding])
}
