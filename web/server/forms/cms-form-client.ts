import type { FieldError } from '@confettis/shared/validation'

/** How to reach the CMS for one visitor. */
export interface CmsConnection {
  cmsUrl: string
  /** The visitor's IP address and protocol: see `forwardedHeaders`. */
  forwarded: Record<string, string>
}

/** A response of the CMS to a form. */
export interface CmsReply {
  isOk: boolean
  status: number
  data: unknown
  /** In French, for the visitor. */
  message: string
  errors: FieldError[]
  retryAfterSeconds: number | null
}

interface Body {
  data?: unknown
  error?: { message?: string; details?: { errors?: FieldError[] } }
}

const TIMEOUT_MS = 7_000
/** The CMS resizes a picture before it answers. */
const PICTURE_TIMEOUT_MS = 30_000

/** Sends JSON to the API for a visitor. `null`: the CMS does not answer. */
export const postToCms = (connection: CmsConnection, path: string, data: unknown) =>
  post(connection, path, JSON.stringify({ data }), { 'content-type': 'application/json' }, TIMEOUT_MS)

/** The same with a picture: the fields are JSON in the part `data`, as Strapi expects. */
export function postPictureToCms(connection: CmsConnection, path: string, data: unknown, picture: Blob | null) {
  const form = new FormData()
  form.append('data', JSON.stringify(data))
  if (picture) form.append('picture', picture, 'picture')
  return post(connection, path, form, {}, PICTURE_TIMEOUT_MS)
}

async function post(
  { cmsUrl, forwarded }: CmsConnection,
  path: string,
  body: string | FormData,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<CmsReply | null> {
  const response = await fetch(`${cmsUrl}/api${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', ...headers, ...forwarded },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null)
  if (!response) return null
  const content = (await response.json().catch(() => null)) as Body | null
  const retryAfterSeconds = Number(response.headers.get('retry-after'))
  return {
    isOk: response.ok,
    status: response.status,
    data: content?.data ?? null,
    message: content?.error?.message ?? '',
    errors: content?.error?.details?.errors ?? [],
    retryAfterSeconds: retryAfterSeconds > 0 ? retryAfterSeconds : null,
  }
}
