/**
 * What a preview shows: what is published; a draft, which the admin opened for who may read it; or, `around` that one,
 * the drafts that its links lead to, which nobody asked the admin for.
 */
const STATUSES = ['draft', 'around', 'published'] as const
export type PreviewStatus = (typeof STATUSES)[number]

/** Permission to see one URL with its drafts, for a limited time. */
export interface Preview {
  /** The URL it opens: a path of the site, or an API read with its query. */
  address: string
  status: PreviewStatus
  /** Expiry, in milliseconds since 1970. */
  expires: number
}

/** Lifetime of a preview: one hour. After that the admin issues a new token. */
export const PREVIEW_LASTS_MS = 60 * 60 * 1_000

/** Path prefix of previews on the site. */
export const PREVIEW_ROOT = '/apercu'

/** Carries the preview token: as a query parameter on the site, as a header to the API. */
export const PREVIEW_PARAM = 'jeton'
export const PREVIEW_HEADER = 'x-confettis-preview'

/**
 * The token of a preview: what it says, and an HMAC-SHA-256 over that and the address, which it does not repeat.
 * @param secret what the CMS and the site's server share (`PREVIEW_SECRET`); nothing of this is for browsers
 */
export async function signPreview(secret: string, { address, status, expires }: Preview): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), claim(address, status, String(expires)))
  return `${status}.${expires}.${toHex(new Uint8Array(signature))}`
}

/**
 * What a token opens at this address; `null` when it was made for another, by somebody else, or is over.
 * @param now milliseconds since 1970
 */
export async function openPreview(
  secret: string,
  address: string,
  token: string,
  now: number,
): Promise<Preview | null> {
  const [, said, expires = '', signature = ''] = TOKEN.exec(token) ?? []
  const status = STATUSES.find((known) => known === said)
  if (!status || Number(expires) <= now) return null
  const isOurs = await crypto.subtle.verify(
    'HMAC',
    await keyOf(secret),
    fromHex(signature),
    claim(address, status, expires),
  )
  return isOurs ? { address, status, expires: Number(expires) } : null
}

/**
 * The preview URL of a page, without its host.
 * @param page path on the site, with optional query and hash
 */
export async function previewLink(
  secret: string,
  page: string,
  { status, expires }: Omit<Preview, 'address'>,
): Promise<string> {
  const { pathname, searchParams, hash } = new URL(page, 'https://site.invalid')
  searchParams.set(PREVIEW_PARAM, await signPreview(secret, { address: pathname, status, expires }))
  return `${PREVIEW_ROOT}${pathname === '/' ? '' : pathname}?${searchParams}${hash}`
}

const TOKEN = /^(\w+)\.(\d{13})\.([0-9a-f]{64})$/

const text = new TextEncoder()
const claim = (...parts: string[]) => text.encode(JSON.stringify(parts))

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', text.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
