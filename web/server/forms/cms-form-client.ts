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

/** How long the CMS may take, in milliseconds; longer when it has a picture to make smaller. */
const PATIENCE = 7_000
const PICTURE_PATIENCE = 30_000

/** Sends what a visitor wrote to the API, on their behalf. `null` when nothing comes back. */
export const postToCms = (via: Via, path: string, data: unknown) =>
  post(via, path, JSON.stringify({ data }), { 'content-type': 'application/json' }, PATIENCE)

/** The same with a picture: the words go as JSON in the part `data`, as Strapi has it. */
export function postPictureToCms(via: Via, path: string, data: unknown, picture: Blob | null) {
  const form = new FormData()
  form.append('data', JSON.stringify(data))
  if (picture) form.append('picture', picture, 'picture')
  return post(via, path, form, {}, PICTURE_PATIENCE)
}

async function post(
  { cmsUrl, forwarded }: Via,
  path: string,
  body: string | FormData,
  headers: Record<string, string>,
  patience: number,
): Promise<Posted | null> {
  const response = await fetch(`${cmsUrl}/api${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', ...headers, ...forwarded },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  if (!response) return null
  const said = (await response.json().catch(() => null)) as Body | null
  const retryAfter = Number(response.headers.get('retry-after'))
  return {
    isOk: response.ok,
    status: response.status,
    data: said?.data ?? null,
    message: said?.error?.message ?? '',
    errors: said?.error?.details?.errors ?? [],
    retryAfter: retryAfter > 0 ? retryAfter : null,
  }
}
