import type { IncomingMessage, ServerResponse } from 'node:http'

const NAMES: Record<number, string> = {
  400: 'BadRequestError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  502: 'BadGatewayError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
}

/** How much of a refused body is still read, and for how long. */
const DRAIN_TIMEOUT_MS = 1_000
const MAX_DRAINED_BYTES = 2 * 1024 * 1024

/** Answers with the error format of the CMS, so that a client of the API has one format to read. */
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
  drain(response.req)
}

/** Reads on for a moment: closing a connection while a body arrives resets it, and the client loses the response. */
function drain(request: IncomingMessage): void {
  if (request.complete) return
  let received = 0
  request.on('data', (chunk: Buffer) => (received += chunk.length) > MAX_DRAINED_BYTES && request.pause())
  request.resume()
  const timer = setTimeout(() => request.complete || request.socket.destroy(), DRAIN_TIMEOUT_MS)
  request.once('close', () => clearTimeout(timer))
}
