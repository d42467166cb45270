import type { Rendered } from '../../src/entry-server'
import { encode } from '../http/compression'
import { writeDocument } from './document'
import type { FindAssets } from './manifest'
import type { CmsClient } from '../cache/cms-client'
import { createCmsHttp, oldestCheck, type Dependency } from '../cache/cms-http'
import type { Cacheable } from '../cache/render-cache'
import { TOKEN_HEADERS } from './security-headers'
import { prebuildResponse, recompress, type PrebuiltResponse } from '../http/prebuilt-response'

export type Render = typeof import('../../src/entry-server').render
type Prepare = NonNullable<Parameters<Render>[1]['prepare']>

/** For a 503 without a time of its own. */
const RETRY_AFTER_SECONDS = 5

/** A page that is ready to be sent, and the data that it was rendered from. */
export interface StoredPage extends PrebuiltResponse, Cacheable {
  redirect: string | null
  dependencies: Dependency[]
  /** When a page that shows the time was rendered (epoch, ms); `null` for all others. */
  timedAt: number | null
}

interface RendererOptions {
  render: Render
  cms: CmsClient
  findAssets: FindAssets
  siteUrl: string
  headers: Record<string, string>
}

export interface RenderOptions {
  /** Fills stores before the render, for a page that answers one visitor. */
  prepare?: Prepare
  /** Renders the error page of this status. */
  errorStatus?: number
  /** Replaces the status of the page. */
  status?: number
  retryAfterSeconds?: number | null
  /** The page is not stored. */
  isUncacheable?: boolean
}

/** A function that renders the page of a cache key. */
export function createPageRenderer({ render, cms, findAssets, siteUrl, headers }: RendererOptions) {
  return async function renderPage(
    key: string,
    { prepare, errorStatus, status: givenStatus, retryAfterSeconds, isUncacheable }: RenderOptions = {},
  ): Promise<StoredPage> {
    const { http, dependencies } = createCmsHttp(cms)
    const rendered = await render(key, { http, siteUrl, prepare, failed: errorStatus })
    const status = rendered.redirect ? 302 : (givenStatus ?? rendered.status)
    const retryAfter = retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : null)
    const isCacheable = status === 200 && !prepare && !isUncacheable
    const bodies = await encode(writeBody(rendered, findAssets))
    const response = prebuildResponse(status, bodies, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': isCacheable
        ? 'public, max-age=0, must-revalidate'
        : isUncacheable
          ? 'private, no-cache'
          : 'no-store',
      ...(rendered.redirect ? { Location: rendered.redirect } : {}),
      ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
      ...headers,
      ...(rendered.hasToken ? TOKEN_HEADERS : {}),
    })
    if (isCacheable) void recompress(response)
    const { br, gzip, identity } = bodies
    return {
      ...response,
      redirect: rendered.redirect,
      dependencies,
      checkedAt: oldestCheck(dependencies),
      timedAt: rendered.timed ? Date.now() : null,
      size: br.length + gzip.length + identity.length,
    }
  }
}

function writeBody(rendered: Rendered, findAssets: FindAssets): Buffer {
  return Buffer.from(rendered.redirect ? '' : writeDocument(rendered, findAssets(rendered.modules)))
}
