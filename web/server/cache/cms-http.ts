import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import type { KnownPages, CmsClient } from './cms-client'
import type { Assessment } from './render-cache'

/** One answer that a page was made from. */
export interface Dependency {
  path: string
  version: string
  /** When it was there, in milliseconds. */
  checkedAt: number
}

/** Who is asked: the origin, which remembers, or the CMS itself. */
interface Source {
  read: (path: string) => Promise<KnownPages>
}

/**
 * The transport of one render: asks its source, and writes down what the page is made from.
 * A 404 is something to be made from too: the day there is an answer, the page changes.
 */
export function createCmsHttp(source: Source): { http: Http; dependencies: Dependency[] } {
  const dependencies: Dependency[] = []

  const http: Http = {
    async get<T>(path: string, params?: Record<string, string>) {
      const query = params ? `?${new URLSearchParams(params)}` : ''
      const url = `/api${path}${query}`
      const { status, version, body, checkedAt } = await source.read(url)
      dependencies.push({ path: url, version, checkedAt })
      if (status !== 200) throw new ApiError(status, `${url} answers ${status}`)
      return JSON.parse(body) as T
    },
    post: refused,
    postFiles: refused,
  }
  return { http, dependencies }
}

const refused = () => Promise.reject(new Error('Nothing is sent while a page is rendered'))

/** When all that a page was made from was still what there is. */
export async function compare(origin: CmsClient, dependencies: Dependency[], maxAge?: number): Promise<Assessment> {
  const checks = await Promise.allSettled(
    dependencies.map(async ({ path, version }) => {
      const now = await origin.check(path, maxAge)
      return { checkedAt: now.checkedAt, isSame: now.version === version }
    }),
  )
  const known = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []))
  if (known.some(({ isSame }) => !isSame)) return 'changed'
  return known.length === checks.length ? oldest(known) : 'unknown'
}

/** When all of it was there: at the moment of what was asked for longest ago (milliseconds). */
export const oldest = (answers: Pick<KnownPages, 'checkedAt'>[]): number =>
  Math.min(Date.now(), ...answers.map(({ checkedAt }) => checkedAt))
