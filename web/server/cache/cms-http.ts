import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import type { CmsResponse, CmsClient } from './cms-client'
import type { Assessment } from './render-cache'

/** An API response that a page was rendered from. */
export interface Dependency {
  path: string
  version: string
  /** When it was current (epoch, ms). */
  checkedAt: number
}

interface Source {
  read: (path: string) => Promise<CmsResponse>
}

/**
 * The transport of one render. It records the dependencies of the page; a 404 is one too, as the page changes when
 * the path exists.
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

/** Compares the dependencies of a page with the current responses. */
export async function assessDependencies(
  cms: CmsClient,
  dependencies: Dependency[],
  maxAgeMs?: number,
): Promise<Assessment> {
  const checks = await Promise.allSettled(
    dependencies.map(async ({ path, version }) => {
      const current = await cms.check(path, maxAgeMs)
      return { checkedAt: current.checkedAt, isSame: current.version === version }
    }),
  )
  const known = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []))
  if (known.some(({ isSame }) => !isSame)) return 'changed'
  return known.length === checks.length ? oldestCheck(known) : 'unknown'
}

/** When all responses were current: the time of the oldest check (epoch, ms). */
export const oldestCheck = (responses: Pick<CmsResponse, 'checkedAt'>[]): number =>
  Math.min(Date.now(), ...responses.map(({ checkedAt }) => checkedAt))
