import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import type { Known, Origin } from './origin'

/** One answer that a page was made from. */
export interface Dependency {
  path: string
  version: string
}

/** Who is asked: the origin, which remembers, or the CMS itself. */
interface Source {
  read: (path: string) => Promise<Pick<Known, 'status' | 'version' | 'body'>>
}

/**
 * The transport of one render: asks its source, and writes down what the page is made from.
 * A 404 is something to be made from too: the day there is an answer, the page changes.
 */
export function createOriginHttp(source: Source): { http: Http; dependencies: Dependency[] } {
  const dependencies: Dependency[] = []

  const http: Http = {
    async get<T>(path: string, params?: Record<string, string>) {
      const query = params ? `?${new URLSearchParams(params)}` : ''
      const url = `/api${path}${query}`
      const { status, version, body } = await source.read(url)
      dependencies.push({ path: url, version })
      if (status !== 200) throw new ApiError(status, `${url} answers ${status}`)
      return JSON.parse(body) as T
    },
    post: refused,
    postFiles: refused,
  }
  return { http, dependencies }
}

const refused = () => Promise.reject(new Error('Nothing is sent while a page is rendered'))

/** Whether what a page was made from is still what there is. */
export async function compare(
  origin: Origin,
  dependencies: Dependency[],
  maxAge?: number,
): Promise<'same' | 'changed' | 'unknown'> {
  const checks = await Promise.allSettled(
    dependencies.map(async ({ path, version }) => (await origin.check(path, maxAge)).version === version),
  )
  if (checks.some((check) => check.status === 'fulfilled' && !check.value)) return 'changed'
  return checks.some((check) => check.status === 'rejected') ? 'unknown' : 'same'
}
