import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'

const TIMEOUT_MS = 8_000

/**
 * The transport for polling, over `fetch`: the first visit does not load the transport of `shared` for it.
 * It throws the same errors.
 */
export const pollingHttp: Pick<Http, 'get'> = {
  async get<T>(path: string): Promise<T> {
    try {
      const response = await fetch(`/api${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
      if (response.ok) return (await response.json()) as T
      const retryAfter = Number(response.headers.get('retry-after'))
      throw new ApiError(response.status, `HTTP ${response.status}`, [], retryAfter > 0 ? retryAfter : null)
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError(0, String(error))
    }
  },
}
