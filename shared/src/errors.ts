import type { FieldError } from './validation.js'

/**
 * The one error type of requests.
 * `status` is the answer's; 0 when there was none (no network, no server, too late).
 * `retryAfter` is in seconds, when the server said it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly status: number,
    message: string,
    readonly fields: FieldError[] = [],
    readonly retryAfter: number | null = null,
  ) {
    super(message)
  }

  /** The server is unreachable or overloaded; a retry makes sense. */
  get isOutage(): boolean {
    return this.status === 0 || this.status >= 500
  }
}
