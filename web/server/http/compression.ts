import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The same bytes in every encoding that a browser may ask for. */
export type Encoded = Record<Encoding, Buffer>

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Brotli's quality (1 to 11) for who waits: a few milliseconds for a page. */
const SWIFT = 5
/** For who comes later: a tenth smaller, ten times slower. */
const THOROUGH = 10

/** Compresses at once, for a visitor who waits. */
export async function encode(body: Buffer): Promise<Encoded> {
  const [br, gz] = await Promise.all([compress(body, SWIFT), gzipped(body)])
  return { br, gzip: gz, identity: body }
}

/** Compresses as well as is worth it, for everybody who comes later. */
export const compressThoroughly = (body: Buffer) => compress(body, THOROUGH)

function compress(body: Buffer, quality: number): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return brotli(body, { params })
}

/** A weak validator: the same for every encoding of the same bytes. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether `If-None-Match` names this validator (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque)
}

const chosen = new Map<string, Encoding>()

/** The best encoding that `Accept-Encoding` allows (RFC 9110, 12.5.3). Browsers send few different ones: remembered. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  let encoding = chosen.get(accepted)
  if (encoding === undefined) {
    encoding = choose(accepted)
    if (chosen.size < 200) chosen.set(accepted, encoding)
  }
  return encoding
}

function choose(accepted: string): Encoding {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, q ? Number(q.slice(2)) : 1] as const
    }),
  )
  const allows = (encoding: Encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0
  return allows('br') ? 'br' : allows('gzip') ? 'gzip' : 'identity'
}
