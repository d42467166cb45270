import type { IncomingMessage, request as ask, ServerResponse } from 'node:http'
import { sendApiError } from '../http/api-error'
import { forwardedHeaders } from '../http/forwarded-headers'
import { forwardableResponseHeaders, forwardableRequestHeaders } from '../http/proxy-headers'
import type { Settings } from '../settings'

/** Where files may be sent. Everywhere else, a body is of words. */
const ADDRESS = '/api/testimonies'
/** A picture of ten megabytes, and the words around it, in bytes. */
const MAX_BODY = 11 * 1024 * 1024
/** How long it may travel, in milliseconds: as long as a browser waits. */
const ARRIVES_WITHIN = 120_000
/** How long nothing at all may happen, in milliseconds: a phone in a tunnel, a CMS that makes a picture smaller. */
const PATIENCE = 30_000

export const isUpload = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' && url === ADDRESS && Boolean(headers['content-type']?.startsWith('multipart/form-data'))

/** Passes a form with files on to the CMS while it arrives, and keeps none of it. */
export function uploader(settings: Pick<Settings, 'cmsUrl' | 'trusts' | 'siteUrl'>, send: typeof ask) {
  return function upload(request: IncomingMessage, response: ServerResponse): void {
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > MAX_BODY) return sendApiError(response, 413, TOO_LARGE)
    let length = 0
    let isOver = false

    function stop(status?: number, message = '', headers: Record<string, string> = {}) {
      if (isOver) return
      isOver = true
      clearTimeout(deadline)
      request.unpipe(upstream)
      if (!status) return
      upstream.destroy()
      if (!response.destroyed) sendApiError(response, status, message, headers)
    }

    const options = {
      method: 'POST',
      agent: false,
      headers: {
        ...forwardableRequestHeaders(request.headers),
        ...forwardedHeaders(request, settings),
        ...(announced ? { 'content-length': announced } : {}),
      },
      timeout: PATIENCE,
    }
    const upstream = send(settings.cmsUrl + ADDRESS, options, (answer) => {
      stop()
      // More of the form may still be coming, and nobody will read it.
      if (!request.complete) response.shouldKeepAlive = false
      forwardableResponseHeaders(answer, response, { 'x-content-type-options': 'nosniff' })
    })
    const deadline = setTimeout(() => stop(408, 'The body takes too long'), ARRIVES_WITHIN)
    upstream.on('timeout', () => upstream.destroy(new Error('Nothing happens')))
    upstream.on('error', () => stop(503, 'The CMS does not answer', { 'Retry-After': '5' }))
    request.on('data', (chunk: Buffer) => (length += chunk.length) > MAX_BODY && stop(413, TOO_LARGE))
    response.on('close', () => {
      stop()
      upstream.destroy()
    })
    request.pipe(upstream)
  }
}

const TOO_LARGE = 'The body is too large: 11 MB at most'
