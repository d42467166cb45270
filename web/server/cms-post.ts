import type { FieldError } from '@confettis/shared/validation'

/** How the CMS is reached, and on whose behalf. */
export interface Via {
  cmsUrl: string
  /** What says who asks: see `forwardedHeaders`. */
  forwarded: Record<string, string>
}

/** What the CMS answered. */
export interface Posted {
  isOk: boolean
  status: number
  data: unknown
  /** In its words, for the visitor. */
  message: string
  errors: FieldError[]
  /** In seconds, when it said so. */
  retryAfter: number | null
}

interface Body {
  data?: unknown
  error?: { message?: string; details?: { errors?: FieldError[] } }
}

/** How long the CMS may take, in milliseconds. */
const PATIENCE = 7_000

/** Sends what a visitor wrote to the API, on their behalf. `null` when nothing comes back. */
export async function postToCms({ cmsUrl, forwarded }: Via, path: string, data: unknown): Promise<Posted | null> {
  const response = await fetch(`${cmsUrl}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...forwarded },
    body: JSON.stringify({ data }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null)
  if (!response) return null
  const body = (await response.json().catch(() => null)) as Body | null
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    isOk: response.ok,
    status: response.status,
    data: body?.data ?? null,
    message: body?.error?.message ?? '',
    errors: body?.error?.details?.errors ?? [],
    retryAfter: retryAfter > 0 ? retryAfter : null,
  }
}
