import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'

/** How long an answer may take, in milliseconds. */
const PATIENCE = 8_000

/**
 * The transport for what a page asks again and again by itself: the browser's own, so that the other one need not come
 * down the line for it. It fails with the same errors.
 */
export const createPollingHttp: Pick<Http, 'get'> = {
  async get<T>(path: string): Promise<T> {
    try {
      const response = await fetch(`/api${path}`, { signal: AbortSignal.timeout(PATIENCE) })
      if (response.ok) return (await response.json()) as T
      const retryAfter = Number(response.headers.get('retry-after'))
      throw new ApiError(response.status, `HTTP ${response.status}`, [], retryAfter > 0 ? retryAfter : null)
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError(0, String(error))
    }
  },
}
