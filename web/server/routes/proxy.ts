import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { sendApiError } from '../http/api-error'
import { forwardableHeaders, forwardedHeaders, pipeResponse } from '../http/proxy-headers'
import { BodyTooLargeError, readBody } from '../http/request-body'
import { createUploadProxy, isUpload } from '../http/upload-proxy'
import type { Settings } from '../lib/settings'
import type { SiteContext, SiteRouter } from './site-router'

/** Below the timeout of the browser's requests. */
const TIMEOUT_MS = 7_000

/** Scripts in an uploaded file are never executed. */
const UPLOADS_POLICY = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

type ProxySettings = Pick<Settings, 'cmsUrl' | 'trusts' | 'siteUrl'>

/** Forwards `/api` and `/uploads` to the CMS, unchanged. */
export function addProxyRoutes(router: SiteRouter, settings: ProxySettings): void {
  const proxy = createProxy(settings)
  const forward = async ({ env }: SiteContext) => {
    await proxy(env.incoming, env.outgoing)
    return RESPONSE_ALREADY_SENT
  }
  router.all('/api/*', forward)
  router.get('/uploads/*', forward)
}

function createProxy(settings: ProxySettings) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: TIMEOUT_MS })
  const send = settings.cmsUrl.startsWith('https:') ? httpsRequest : httpRequest
  const upload = createUploadProxy(settings, send)

  return async function proxy(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isUpload(request)) return upload(request, response)
    const body = await readWholeBody(request)
    if (body === 'too large')
      return sendApiError(response, 413, `The body is too large: ${MAX_BODY_BYTES / 1024} kB at most`)
    if (body === 'cut off') return void response.destroy()
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const options = {
      method: request.method,
      // A write uses a new connection: after a reset of a reused one, nothing tells whether it arrived.
      ...(isRead && send === httpRequest ? { agent } : { agent: false as const }),
      headers: {
        ...forwardableHeaders(request.headers),
        ...forwardedHeaders(request, settings),
        ...(body.length > 0 || !isRead ? { 'content-length': body.length } : {}),
      },
      timeout: TIMEOUT_MS,
    }
    const extraHeaders = request.url?.startsWith('/uploads/') ? UPLOADS_POLICY : { 'x-content-type-options': 'nosniff' }
    const attempt = (canRetry: boolean) => {
      const upstream = send(settings.cmsUrl + (request.url ?? ''), options, (upstreamResponse) =>
        pipeResponse(upstreamResponse, response, extraHeaders),
      )
      upstream.on('timeout', () => upstream.destroy(new Error('The CMS is silent')))
      upstream.on('error', () => {
        if (response.headersSent) return void response.destroy()
        if (response.destroyed) return
        // The CMS may close an idle connection at any time: a read is tried again, once.
        if (canRetry && isRead && upstream.reusedSocket) return attempt(false)
        sendApiError(response, 503, 'The CMS does not answer', { 'Retry-After': '5' })
      })
      response.on('close', () => upstream.destroy())
      upstream.end(body)
    }
    attempt(true)
  }
}

async function readWholeBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut off'> {
  try {
    return await readBody(request)
  } catch (error) {
    return error instanceof BodyTooLargeError ? 'too large' : 'cut off'
  }
}
