/** The type of an image by its first bytes; its name and its media type are chosen by the sender. */
export type SniffedType = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** Brands of ISO 23008-12 files by their codec: AV1, which sharp decodes, or HEVC, which it does not. */
const AVIF = new Set(['avif', 'avis'])
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

const SIGNATURES: [SniffedType, (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => text(bytes, 0, 3) === '\u00ff\u00d8\u00ff'],
  ['png', (bytes) => text(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n'],
  ['webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['avif', (bytes) => text(bytes, 4, 8) === 'ftyp' && AVIF.has(text(bytes, 8, 12))],
  ['heic', (bytes) => text(bytes, 4, 8) === 'ftyp' && HEIC.has(text(bytes, 8, 12))],
]

/**
 * Signatures of other formats: an image that contains one is built to be interpreted as another format. Each pattern is long
 * enough not to occur by chance: one photo of five megabytes in a hundred contains `<svg`, fewer than one in a million these.
 */
const FOREIGN =
  // eslint-disable-next-line no-control-regex -- the pattern matches bytes
  /<!doctype\s|<html[\s>]|<script[\s>]|<svg\s+[\w:-]+\s*=|<\?php\s|%PDF-\d|PK\u0003\u0004[\u000a\u0014]\u0000/i

/** The type of an image; `null` for other files, and for an image that is another format as well. */
export function sniffType(bytes: Buffer): SniffedType | null {
  const [kind] = SIGNATURES.find(([, matches]) => matches(bytes)) ?? []
  return kind && !FOREIGN.test(bytes.toString('latin1')) ? kind : null
}
