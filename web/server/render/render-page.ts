import type { Rendered } from '../../src/entry-server'
import { encode } from '../http/compression'
import { writeDocument } from './document'
import type { FindAssets } from './manifest'
import type { CmsClient } from '../cache/cms-client'
import { createCmsHttp, oldest, type Dependency } from '../cache/cms-http'
import type { Cacheable } from '../cache/render-cache'
import { TOKEN_HEADERS } from '../http/security-headers'
import { refine, prebuildResponse, type PrebuiltResponse } from '../cache/prebuilt-response'

export type Render = typeof import('../../src/entry-server').render
type Prepare = NonNullable<Parameters<Render>[1]['prepare']>

/** After how long it is worth trying again when something does not answer, in seconds. */
const OUTAGE = 5

/** A page, ready to be sent, and what it was made from. */
export interface StoredPage extends PrebuiltResponse, Cacheable {
  /** Where to go instead. */
  redirect: string | null
  dependencies: Dependency[]
  /** When a page that shows the time was rendered, in milliseconds; `null` for all others. */
  timedAt: number | null
}

interface Means {
  render: Render
  origin: CmsClient
  findAssets: FindAssets
  siteUrl: string
  headers: Record<string, string>
}

export interface Wish {
  /** Fills stores first, for a page that answers one visitor. */
  prepare?: Prepare
  /** Shows the page of a failure in place of the page asked for. */
  failed?: number
  /** In place of the page's own status. */
  status?: number
  /** When to try again, in seconds. */
  retryAfter?: number | null
  /** The page is not kept: nobody gains from making it smaller. */
  isPassing?: boolean
}

/** The ways to make a page, given the means. */
export function pageRenderer({ render, origin, findAssets, siteUrl, headers }: Means) {
  return async function renderPage(
    key: string,
    { prepare, failed, status: wished, retryAfter, isPassing }: Wish = {},
  ): Promise<StoredPage> {
    const { http, dependencies } = createCmsHttp(origin)
    const rendered = await render(key, { http, siteUrl, prepare, failed })
    const status = rendered.redirect ? 302 : (wished ?? rendered.status)
    const wait = retryAfter ?? (status === 503 ? OUTAGE : null)
    const isCacheable = status === 200 && !prepare && !isPassing
    const bodies = await encode(documentOf(rendered, findAssets))
    const answer = prebuildResponse(status, bodies, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': isCacheable
        ? 'public, max-age=0, must-revalidate'
        : isPassing
          ? 'private, no-cache'
          : 'no-store',
      ...(rendered.redirect ? { Location: rendered.redirect } : {}),
      ...(wait === null ? {} : { 'Retry-After': String(wait) }),
      ...headers,
      ...(rendered.hasToken ? TOKEN_HEADERS : {}),
    })
    if (isCacheable) void refine(answer)
    const { br, gzip, identity } = bodies
    return {
      ...answer,
      redirect: rendered.redirect,
      dependencies,
      checkedAt: oldest(dependencies),
      timedAt: rendered.timed ? Date.now() : null,
      size: br.length + gzip.length + identity.length,
    }
  }
}

function documentOf(rendered: Rendered, findAssets: FindAssets): Buffer {
  return Buffer.from(rendered.redirect ? '' : writeDocument(rendered, findAssets(rendered.modules)))
}
