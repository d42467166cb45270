import type { IncomingMessage, ServerResponse } from 'node:http'

const NAMES: Record<number, string> = {
  400: 'BadRequestError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  502: 'BadGatewayError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
}

/** For how long, and how much, whoever was answered too early may go on (milliseconds, bytes). */
const LINGER = 1_000
const SUBMISSIONS = 2 * 1024 * 1024

/** Answers as the CMS itself would have: clients know one shape of error. */
export function sendApiError(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify({
    data: null,
    error: { status, name: NAMES[status] ?? 'ApplicationError', message, details: {} },
  })
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(body)
  letGoBy(response.req)
}

/** A body may still be coming. A line that is cut while it does takes the answer along: it is cut a moment later. */
function letGoBy(request: IncomingMessage): void {
  if (request.complete) return
  let heard = 0
  request.on('data', (chunk: Buffer) => (heard += chunk.length) > SUBMISSIONS && request.pause())
  request.resume()
  const cut = setTimeout(() => request.complete || request.socket.destroy(), LINGER)
  request.once('close', () => clearTimeout(cut))
}
