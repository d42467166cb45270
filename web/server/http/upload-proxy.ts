import type { IncomingMessage, request as httpRequest, ServerResponse } from 'node:http'
import { sendApiError } from './api-error'
import { forwardableHeaders, forwardedHeaders, pipeResponse } from './proxy-headers'
import type { Settings } from '../lib/settings'

/** The one route of the API that takes files. */
const UPLOAD_URL = '/api/testimonies'
/** A picture of ten megabytes and the text fields. */
const MAX_BODY_BYTES = 11 * 1024 * 1024
/** The timeout of the browser's form. */
const TIMEOUT_MS = 120_000
/** Without any traffic: a phone in a tunnel, a CMS that resizes a picture. */
const IDLE_TIMEOUT_MS = 30_000

export const isUpload = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' && url === UPLOAD_URL && Boolean(headers['content-type']?.startsWith('multipart/form-data'))

/** Streams a multipart form to the CMS; nothing is kept in memory. */
export function createUploadProxy(settings: Pick<Settings, 'cmsUrl' | 'trusts' | 'siteUrl'>, send: typeof httpRequest) {
  return function upload(request: IncomingMessage, response: ServerResponse): void {
    const declaredBytes = Number(request.headers['content-length'] ?? 0)
    if (declaredBytes > MAX_BODY_BYTES) return sendApiError(response, 413, TOO_LARGE)
    let receivedBytes = 0
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
        ...forwardableHeaders(request.headers),
        ...forwardedHeaders(request, settings),
        ...(declaredBytes ? { 'content-length': declaredBytes } : {}),
      },
      timeout: IDLE_TIMEOUT_MS,
    }
    const upstream = send(settings.cmsUrl + UPLOAD_URL, options, (upstreamResponse) => {
      stop()
      // The rest of the form will not be read: the connection cannot be reused.
      if (!request.complete) response.shouldKeepAlive = false
      pipeResponse(upstreamResponse, response, { 'x-content-type-options': 'nosniff' })
    })
    const deadline = setTimeout(() => stop(408, 'The body takes too long'), TIMEOUT_MS)
    upstream.on('timeout', () => upstream.destroy(new Error('The CMS is silent')))
    upstream.on('error', () => stop(503, 'The CMS does not answer', { 'Retry-After': '5' }))
    request.on('data', (chunk: Buffer) => (receivedBytes += chunk.length) > MAX_BODY_BYTES && stop(413, TOO_LARGE))
    response.on('close', () => {
      stop()
      upstream.destroy()
    })
    request.pipe(upstream)
  }
}

const TOO_LARGE = 'The body is too large: 11 MB at most'
