import { MAX_PICTURE_PIXELS } from '@confettis/shared/domain/testimony-submission'
import sharp from 'sharp'
import { runInTurn } from './semaphore'
import { sniffType } from './sniff-type'

/** The longer side of the stored image; Strapi derives the smaller sizes from it. */
const MAX_SIDE_PX = 2_000
const JPEG_QUALITY = 90
/** The background of transparent images: the paper colour of the site. */
const BACKGROUND = '#fffcf6'
const TIMEOUT_SECONDS = 20

const ACCEPTED_TYPES = 'Choisissez une image JPEG, PNG, WebP ou AVIF.'
const NO_IMAGE = `Nous n’avons pas reconnu d’image dans ce fichier. ${ACCEPTED_TYPES}`
const HEIC = `Nous ne savons pas lire les images HEIC. ${ACCEPTED_TYPES} Une capture d’écran de la photo convient aussi.`
const TOO_LARGE = `Cette image compte trop de pixels\u00a0: ${MAX_PICTURE_PIXELS / 1_000_000} millions au plus. Réduisez-la, ou choisissez-en une autre.`
const DAMAGED = `Cette image est abîmée ou incomplète. Choisissez-en une autre, ou enregistrez-la de nouveau.`

/** The reason why a file is refused, in words for the visitor. */
export class InvalidImageError extends Error {}

/**
 * Encodes an image anew: upright, with sides of at most 2,000 pixels, as a JPEG in sRGB and without metadata (place,
 * device, names, thumbnails).
 * @throws InvalidImageError when the file is no image, or an image of a format or size that is not accepted
 */
export async function sanitizeImage(bytes: Buffer): Promise<Buffer> {
  const kind = sniffType(bytes)
  if (!kind) throw new InvalidImageError(NO_IMAGE)
  if (kind === 'heic') throw new InvalidImageError(HEIC)
  return runInTurn(() => encode(bytes))
}

async function encode(bytes: Buffer): Promise<Buffer> {
  // Deviations of phones from the standard are warnings of sharp; undecodable pixels are errors.
  const image = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error', sequentialRead: true })
  try {
    return await image
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: BACKGROUND })
      .toColourspace('srgb')
      .jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
      .toBuffer()
  } catch (error) {
    throw new InvalidImageError(/pixel limit/i.test(String(error)) ? TOO_LARGE : DAMAGED)
  }
}
