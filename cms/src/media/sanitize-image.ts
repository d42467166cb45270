import { MAX_PICTURE_PIXELS } from '@confettis/shared/domain/testimony-submission'
import sharp from 'sharp'
import { runInTurn } from './semaphore'
import { sniffType } from './sniff-type'

/** The longer side of what is kept (pixels), and how good it is: Strapi makes the smaller sizes from it. */
const LONGEST = 2_000
const QUALITY = 90
/** The ground of what was transparent: the paper of the site. */
const PAPER = '#fffcf6'
/** Seconds. */
const PATIENCE = 20

const PUBLIC_CONTENT = 'Choisissez une image JPEG, PNG, WebP ou AVIF.'
const NO_PICTURE = `Nous n’avons pas reconnu d’image dans ce fichier. ${PUBLIC_CONTENT}`
const HEIC = `Nous ne savons pas lire les images HEIC. ${PUBLIC_CONTENT} Une capture d’écran de la photo convient aussi.`
const TOO_LARGE = `Cette image compte trop de pixels\u00a0: ${MAX_PICTURE_PIXELS / 1_000_000} millions au plus. Réduisez-la, ou choisissez-en une autre.`
const DAMAGED = `Cette image est abîmée ou incomplète. Choisissez-en une autre, ou enregistrez-la de nouveau.`

/** Why a file is not kept as a picture, in words for who sent it. */
export class InvalidImageError extends Error {}

/**
 * Makes a picture anew: upright, at most 2,000 pixels long, as a JPEG in sRGB, without anything that was written beside
 * its pixels: place, device, names, previews.
 * @throws UnfitPicture when it is none, or one that we cannot or will not read
 */
export async function sanitizeImage(bytes: Buffer): Promise<Buffer> {
  const kind = sniffType(bytes)
  if (!kind) throw new InvalidImageError(NO_PICTURE)
  if (kind === 'heic') throw new InvalidImageError(HEIC)
  return runInTurn(() => redraw(bytes))
}

async function redraw(bytes: Buffer): Promise<Buffer> {
  // What phones write beside the standard is a warning; what cannot be drawn is an error.
  const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error', sequentialRead: true })
  try {
    return await picture
      .timeout({ seconds: PATIENCE })
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: PAPER })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, mozjpeg: true })
      .toBuffer()
  } catch (error) {
    throw new InvalidImageError(/pixel limit/i.test(String(error)) ? TOO_LARGE : DAMAGED)
  }
}
