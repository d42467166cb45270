import { createEncodingChooser } from '@confettis/shared/content-negotiation'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The same bytes in every encoding. */
export type Encoded = Record<Encoding, Buffer>

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Brotli's quality (1 to 11) while a visitor waits: a few milliseconds for a page. */
const FAST_QUALITY = 5
/** For a stored page: a tenth smaller, ten times slower. */
const THOROUGH_QUALITY = 10

/** Compresses for a visitor who waits. */
export async function encode(body: Buffer): Promise<Encoded> {
  const [br, gz] = await Promise.all([compress(body, FAST_QUALITY), compressGzip(body)])
  return { br, gzip: gz, identity: body }
}

/** Compresses with brotli for a response that is stored. */
export const compressThoroughly = (body: Buffer) => compress(body, THOROUGH_QUALITY)

function compress(body: Buffer, quality: number): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return compressBrotli(body, { params })
}

/** A weak ETag: the same for every encoding of the same bytes. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

export const chooseEncoding = createEncodingChooser(['br', 'gzip'])
