import { createCipheriv } from 'node:crypto'
import sharp from 'sharp'

/** Where it was taken, as a phone writes it beside the pixels. */
const PLACE = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '43/1 17/1 3155/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '5/1 34/1 0/1',
}

/**
 * What such a picture says beside its pixels, as it stands in the bytes of the file. None is short: a word of three or
 * four letters is found by chance among the millions of bytes of the pixels themselves.
 */
export const TRACES = ['Exif\0\0', 'Fabrikant', 'Manon du quai', 'Quai des Belges', 'ICC_PROFILE'] as const

/** Which of {@link TRACES} stand in a file. */
export const tracesIn = (bytes: Buffer): string[] => TRACES.filter((trace) => bytes.includes(trace))

const SIZE = { width: 3000, height: 2000, channels: 3 } as const

/**
 * The grain of a photo, the same every time: of pictures of chance, one in some hundred thousand holds what other files
 * begin with, and is rightly refused.
 */
const grain = () =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
    .update(Buffer.alloc(SIZE.width * SIZE.height * SIZE.channels))
    .map((byte) => 76 + byte * 0.4)

/** A picture as a phone takes it: lying on its side, saying which phone it was, whose, and where. */
export const phonePicture = (): Promise<Buffer> =>
  sharp(grain(), { raw: SIZE })
    .composite([
      { input: { create: { width: 500, height: 500, channels: 3, background: '#2b3dcb' } }, left: 0, top: 0 },
    ])
    .withExif({ IFD0: { Make: 'Fabrikant', Model: 'Phone 9', Artist: 'Manon du quai' }, IFD3: PLACE })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Quai des Belges</rdf></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .jpeg({ quality: 80 })
    .toBuffer()

/** Blue in which corner: how a picture is turned. */
export async function blueCorner(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).resize(4, 4, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true })
  const isBlue = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels
    return data[at + 2]! > data[at]! + 60
  }
  const corners = { 'top left': [0, 0], 'top right': [3, 0], 'bottom left': [0, 3], 'bottom right': [3, 3] } as const
  return Object.entries(corners).find(([, [x, y]]) => isBlue(x, y))?.[0] ?? 'none'
}
