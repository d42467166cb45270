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
import type { Address } from '../http/page-path'
import { createHttpAgent } from '../http/http-agent'
import { encode } from '../http/compression'
import { writeStaticDocument } from '../render/document'
import { log, reason } from '../log'
import type { FindAssets } from '../render/manifest'
import type { CmsClient } from '../cache/cms-client'
import { createCmsHttp } from '../cache/cms-http'
import { previewLinks } from './preview-links'
import type { Render } from '../render/render-page'
import { TOKEN_HEADERS } from '../http/security-headers'
import type { Settings } from '../settings'
import { readPaths } from '../feeds/sitemap'
import { sendPrebuilt, prebuildResponse } from '../cache/prebuilt-response'

/** How long the CMS may take, in milliseconds. */
const TIMEOUT = 5_000

const HEAD = { headTags: '<title>Aperçu</title>', htmlAttrs: 'lang="fr"', bodyAttrs: '', bodyTags: '' }

interface Means {
  settings: Settings
  render: Render
  origin: CmsClient
  findAssets: FindAssets
  headers: Record<string, string>
}

/** Whether an address is one of a preview. */
export const isPreview = (path: string): boolean => path === PREVIEW_ROOT || path.startsWith(`${PREVIEW_ROOT}/`)

/**
 * Shows editors the site as they are writing it, to whoever brings a token for exactly that page. Nothing is kept, and
 * no script takes the page over: it would ask, as any visitor, for what is published, and put that in the draft's place.
 */
export function createPreview({ settings, render, origin, findAssets, headers }: Means) {
  const ask = createHttpAgent(settings.cmsUrl, TIMEOUT)
  const secret = settings.previewSecret ?? ''

  async function opened({ path, search }: Address): Promise<Preview | null> {
    const token = new URLSearchParams(search).get(PREVIEW_PARAM)
    return token && secret ? openPreview(secret, path.slice(PREVIEW_ROOT.length) || '/', token, Date.now()) : null
  }

  /** Asks the CMS itself, each time with a leave for just that. */
  const source = ({ status, expires }: Preview) => ({
    async read(address: string) {
      const token = await signPreview(secret, { address, status, expires })
      const reply = await ask(address, { [PREVIEW_HEADER]: token }).catch((error: unknown) => {
        throw new ApiError(0, String(error))
      })
      return { ...reply, version: '', checkedAt: Date.now() }
    },
  })

  /** A leave for a draft goes no further than that draft: what its links lead to is shown around it. */
  const linkFrom =
    ({ status, expires }: Preview) =>
    (link: string) =>
      previewLink(secret, link, { status: status === 'draft' ? 'around' : status, expires })

  const send = async (request: IncomingMessage, response: ServerResponse, status: number, html: string, more = {}) =>
    sendPrebuilt(
      request,
      response,
      prebuildResponse(status, await encode(Buffer.from(html)), {
        'Content-Type': 'text/html; charset=utf-8',
        ...headers,
        ...TOKEN_HEADERS,
        ...more,
      }),
    )

  return async function sendPreview(request: IncomingMessage, response: ServerResponse, address: Address) {
    const still = (html: string, head = HEAD) => writeStaticDocument(html, head, findAssets([]))
    const preview = await opened(address)
    if (!preview) return send(request, response, 403, still(await drawRefusal('refused')))
    try {
      const { http } = createCmsHttp(source(preview))
      const page = await render(preview.address + address.search, { http, siteUrl: settings.siteUrl })
      if (page.redirect)
        return await send(request, response, 302, '', { Location: await previewLink(secret, page.redirect, preview) })
      const paths = await readPaths(origin).catch(() => [])
      const isPublished = paths.some(({ path }) => path === preview.address)
      const bar = await drawBar(preview.status, isPublished ? preview.address : null)
      const html = await previewLinks(page.html, linkFrom(preview))
      await send(
        request,
        response,
        page.status,
        still(`${bar}\n<div id="app">${html}</div>${page.drawings}`, page.head),
      )
    } catch (error) {
      // A draft need not be whole, and a page may count on what is required.
      log('warn', 'A draft cannot be drawn', { page: preview.address, error: reason(error) })
      await send(request, response, 422, still(await drawRefusal('unfinished')))
    }
  }
}
