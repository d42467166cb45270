import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as askSecurely } from 'node:https'
import { sendApiError } from '../http/api-error'
import { forwardedHeaders } from '../http/forwarded-headers'
import { forwardableResponseHeaders, forwardableRequestHeaders } from '../http/proxy-headers'
import { BodyTooLarge, readBody } from '../http/request-body'
import type { Settings } from '../settings'
import { isUpload, uploader } from '../forms/upload'

/** How long the CMS may stay silent, in milliseconds: less than a browser waits. */
const PATIENCE = 7_000

/** What an editor uploaded is shown, never run. */
const UPLOADS_POLICY = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** Passes `/api` and `/uploads` on to the CMS, and its answer back, as they are. */
export function createProxy(settings: Pick<Settings, 'cmsUrl' | 'trusts' | 'siteUrl'>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: PATIENCE })
  const send = settings.cmsUrl.startsWith('https:') ? askSecurely : ask

  const upload = uploader(settings, send)

  return async function proxy(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isUpload(request)) return upload(request, response)
    const body = await bodyOf(request)
    if (body === 'too large')
      return sendApiError(response, 413, `The body is too large: ${MAX_BODY_BYTES / 1024} kB at most`)
    if (body === 'cut off') return void response.destroy()
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const options = {
      method: request.method,
      // A write never rides on a connection that the CMS may be closing: it could not be told whether it arrived.
      ...(isRead && send === ask ? { agent } : { agent: false as const }),
      headers: {
        ...forwardableRequestHeaders(request.headers),
        ...forwardedHeaders(request, settings),
        ...(body.length > 0 || !isRead ? { 'content-length': body.length } : {}),
      },
      timeout: PATIENCE,
    }
    const extra = request.url?.startsWith('/uploads/') ? UPLOADS_POLICY : { 'x-content-type-options': 'nosniff' }
    const forward = (retry: boolean) => {
      const upstream = send(settings.cmsUrl + (request.url ?? ''), options, (answer) =>
        forwardableResponseHeaders(answer, response, extra),
      )
      upstream.on('timeout', () => upstream.destroy(new Error('The CMS is silent')))
      upstream.on('error', () => {
        if (response.headersSent) return void response.destroy()
        if (response.destroyed) return
        // A connection that was kept too long says nothing about the CMS.
        if (retry && isRead && upstream.reusedSocket) return forward(false)
        sendApiError(response, 503, 'The CMS does not answer', { 'Retry-After': '5' })
      })
      response.on('close', () => upstream.destroy())
      upstream.end(body)
    }
    forward(true)
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut off'> {
  try {
    return await readBody(request)
  } catch (error) {
    return error instanceof BodyTooLarge ? 'too large' : 'cut off'
  }
}
