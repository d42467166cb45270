import { ApiError } from '@confettis/shared/errors'
import {
  openPreview,
  PREVIEW_HEADER,
  PREVIEW_PARAM,
  PREVIEW_ROOT,
  previewLink,
  signPreview,
  type Preview,
} from '@confettis/shared/preview'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { drawBar, drawRefusal } from '../../src/features/preview'
import type { PagePath } from '../http/page-path'
import type { CmsClient } from '../cache/cms-client'
import { readPaths } from '../cache/cms-content'
import { createCmsHttp } from '../cache/cms-http'
import { encode } from '../http/compression'
import { createHttpAgent } from '../http/http-agent'
import { prebuildResponse, sendPrebuilt } from '../http/prebuilt-response'
import { log, reason } from '../lib/log'
import type { Settings } from '../lib/settings'
import { writeStaticDocument } from '../render/document'
import type { FindAssets } from '../render/manifest'
import type { Render } from '../render/render-page'
import { TOKEN_HEADERS } from '../render/security-headers'
import { previewLinks } from './preview-links'

const TIMEOUT_MS = 5_000

const HEAD = { headTags: '<title>Aperçu</title>', htmlAttrs: 'lang="fr"', bodyAttrs: '', bodyTags: '' }

interface PreviewOptions {
  settings: Settings
  render: Render
  cms: CmsClient
  findAssets: FindAssets
  headers: Record<string, string>
}

export const isPreview = (path: string): boolean => path === PREVIEW_ROOT || path.startsWith(`${PREVIEW_ROOT}/`)

/**
 * Sends drafts to a request whose token is signed for that page. Nothing is stored, and the page is not hydrated: its
 * scripts would replace the draft by the published content.
 */
export function createPreview({ settings, render, cms, findAssets, headers }: PreviewOptions) {
  const get = createHttpAgent(settings.cmsUrl, TIMEOUT_MS)
  const secret = settings.previewSecret ?? ''

  async function openToken({ path, search }: PagePath): Promise<Preview | null> {
    const token = new URLSearchParams(search).get(PREVIEW_PARAM)
    return token && secret ? openPreview(secret, path.slice(PREVIEW_ROOT.length) || '/', token, Date.now()) : null
  }

  /** Reads from the CMS, each path with a token for that path alone. */
  const source = ({ status, expires }: Preview) => ({
    async read(address: string) {
      const token = await signPreview(secret, { address, status, expires })
      const reply = await get(address, { [PREVIEW_HEADER]: token }).catch((error: unknown) => {
        throw new ApiError(0, String(error))
      })
      return { ...reply, version: '', checkedAt: Date.now() }
    },
  })

  /** The token of a draft is valid for that draft: pages that it links to are shown as published, `around` it. */
  const linkFrom =
    ({ status, expires }: Preview) =>
    (link: string) =>
      previewLink(secret, link, { status: status === 'draft' ? 'around' : status, expires })

  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    html: string,
    extraHeaders = {},
  ) =>
    sendPrebuilt(
      request,
      response,
      prebuildResponse(status, await encode(Buffer.from(html)), {
        'Content-Type': 'text/html; charset=utf-8',
        ...headers,
        ...TOKEN_HEADERS,
        ...extraHeaders,
      }),
    )

  return async function sendPreview(request: IncomingMessage, response: ServerResponse, page: PagePath) {
    const document = (html: string, head = HEAD) => writeStaticDocument(html, head, findAssets([]))
    const preview = await openToken(page)
    if (!preview) return send(request, response, 403, document(await drawRefusal('refused')))
    try {
      const { http } = createCmsHttp(source(preview))
      const rendered = await render(preview.address + page.search, { http, siteUrl: settings.siteUrl })
      if (rendered.redirect)
        return await send(request, response, 302, '', {
          Location: await previewLink(secret, rendered.redirect, preview),
        })
      const paths = await readPaths(cms).catch(() => [])
      const isPublished = paths.some(({ path }) => path === preview.address)
      const bar = await drawBar(preview.status, isPublished ? preview.address : null)
      const html = await previewLinks(rendered.html, linkFrom(preview))
      await send(
        request,
        response,
        rendered.status,
        document(`${bar}\n<div id="app">${html}</div>${rendered.drawings}`, rendered.head),
      )
    } catch (error) {
      // A draft may lack required fields, and its page may need them.
      log('warn', 'A draft cannot be drawn', { page: preview.address, error: reason(error) })
      await send(request, response, 422, document(await drawRefusal('unfinished')))
    }
  }
}
