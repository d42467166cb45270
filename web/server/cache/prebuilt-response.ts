import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, compressThoroughly, etagOf, matches, type Encoded, type Encoding } from '../http/compression'

/** An answer that is ready to be sent: bytes and header lines for each encoding, computed once. */
export interface PrebuiltResponse {
  status: number
  etag: string
  bodies: Encoded
  /** Flat, as Node takes them: name, value, name, value… */
  headers: Record<Encoding, string[]>
  notModifiedHeaders: string[]
}

/** @param headers those of the answer; what depends on the bytes is added */
export function prebuildResponse(status: number, bodies: Encoded, headers: Record<string, string>): PrebuiltResponse {
  const etag = etagOf(bodies.identity)
  const shared = { ...headers, ...(status === 200 ? { ETag: etag } : {}), Vary: 'Accept-Encoding' }
  const linesFor = (encoding: Encoding) =>
    Object.entries({
      ...shared,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      'Content-Length': String(bodies[encoding].length),
    }).flat()
  return {
    status,
    etag,
    bodies,
    headers: { br: linesFor('br'), gzip: linesFor('gzip'), identity: linesFor('identity') },
    notModifiedHeaders: Object.entries(shared)
      .filter(([name]) => name !== 'Content-Type')
      .flat(),
  }
}

let refining = Promise.resolve()

/** Makes a stored answer smaller behind its visitors' backs, one after the other. */
export function refine(answer: PrebuiltResponse): Promise<void> {
  refining = refining.then(async () => {
    const br = await compressThoroughly(answer.bodies.identity)
    const headers = [...answer.headers.br]
    headers[headers.indexOf('Content-Length') + 1] = String(br.length)
    answer.headers.br = headers
    answer.bodies.br = br
  })
  return refining
}

/** Sends a stored answer as this request wants it: compressed, only its headers, or not again. */
export function sendPrebuilt(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PrebuiltResponse,
  more: string[] = [],
): void {
  if (answer.status === 200 && matches(request.headers['if-none-match'], answer.etag)) {
    response.writeHead(304, more.length ? [...answer.notModifiedHeaders, ...more] : answer.notModifiedHeaders)
    response.end()
    return
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const headers = answer.headers[encoding]
  response.writeHead(answer.status, more.length ? [...headers, ...more] : headers)
  response.end(request.method === 'HEAD' ? undefined : answer.bodies[encoding])
}
