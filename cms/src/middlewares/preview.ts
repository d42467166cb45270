import { openPreview, PREVIEW_HEADER } from '@confettis/shared/preview'
import { errors } from '@strapi/utils'
import type { Context, Next } from 'koa'
import { secret } from '../crypto/secrets'
import { runWithDrafts } from '../http/preview-context'

/** Shows drafts to a read that carries a preview token for exactly this URL. Other methods ignore the token. */
export default () => async (ctx: Context, next: Next) => {
  const token = ctx.get(PREVIEW_HEADER)
  if (!token || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
  const preview = await openPreview(secret('PREVIEW_SECRET'), ctx.url, token, Date.now())
  if (!preview) throw new errors.ForbiddenError('The preview is over, or for another address')
  ctx.set('Cache-Control', 'no-store')
  return preview.status === 'published' ? next() : runWithDrafts(preview.status, next)
}
