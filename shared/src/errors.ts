import type { FieldError } from './validation.js'

/**
 * Everything that can go wrong with a request, in one type.
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

  /** The server could not be reached, or said that it cannot serve. Trying again later makes sense. */
  get isOutage(): boolean {
    return this.status === 0 || this.status >= 500
  }
}
