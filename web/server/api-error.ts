import type { ServerResponse } from 'node:http'

const NAMES: Record<number, string> = {
  400: 'BadRequestError',
  408: 'RequestTimeoutError',
  413: 'PayloadTooLargeError',
  502: 'BadGatewayError',
  503: 'ServiceUnavailableError',
  504: 'GatewayTimeoutError',
}

/** Answers as the CMS itself would have: clients know one shape of error. The connection ends, as a body may still be coming. */
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
    Connection: 'close',
    ...headers,
  })
  response.end(body)
}
