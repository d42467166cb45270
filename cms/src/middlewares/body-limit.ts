import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import { errors } from '@strapi/utils'
import type { Context, Next } from 'koa'
import { MAX_FILE_BYTES } from '../media/limits'
import { rejectTooLarge } from '../http/json-body'

/** The size of a multipart form without its file. */
const FORM_OVERHEAD_BYTES = 16 * 1024

const TOO_LARGE = `Ce fichier est trop lourd\u00a0: ${MAX_FILE_BYTES / 1024 / 1024}\u00a0Mo au plus. Réduisez l’image (2\u202f000 pixels de large suffisent), puis recommencez.`

/** Refuses a body that is announced as too large before reading it: of visitors, and of uploads to the media library. */
export default () => (ctx: Context, next: Next) => {
  const size = Number(ctx.headers['content-length'] ?? 0)
  if (ctx.path.startsWith('/api/') && size > MAX_BODY_BYTES) rejectTooLarge()
  if (ctx.path === '/upload' && size > MAX_FILE_BYTES + FORM_OVERHEAD_BYTES)
    throw new errors.PayloadTooLargeError(TOO_LARGE)
  return next()
}
