/** What a file says that it is, by its first bytes; its name and its label say whatever the sender likes. */
export type SniffedType = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic'

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** Brands of ISO 23008-12 files, by what is inside: AV1, which we can read, or HEVC. */
const AVIF = new Set(['avif', 'avis'])
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

const SIGNS: [SniffedType, (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => text(bytes, 0, 3) === '\u00ff\u00d8\u00ff'],
  ['png', (bytes) => text(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n'],
  ['webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['avif', (bytes) => text(bytes, 4, 8) === 'ftyp' && AVIF.has(text(bytes, 8, 12))],
  ['heic', (bytes) => text(bytes, 4, 8) === 'ftyp' && HEIC.has(text(bytes, 8, 12))],
]

/**
 * What begins other files: a picture that holds one of them is made to be taken for something else. Each is long enough not
 * to be met by chance: of photos of five megabytes every hundredth holds « <svg », not one in a million what stands here.
 */
const FOREIGN =
  // eslint-disable-next-line no-control-regex -- it is bytes that are looked at
  /<!doctype\s|<html[\s>]|<script[\s>]|<svg\s+[\w:-]+\s*=|<\?php\s|%PDF-\d|PK\u0003\u0004[\u000a\u0014]\u0000/i

/** What the bytes are; `null` when they are no picture, or another file besides. */
export function sniffType(bytes: Buffer): SniffedType | null {
  const [kind] = SIGNS.find(([, isSeen]) => isSeen(bytes)) ?? []
  return kind && !FOREIGN.test(bytes.toString('latin1')) ? kind : null
}
