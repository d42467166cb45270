import type { Core } from '@strapi/strapi'
import { singleLocale } from '../i18n/document-locale'
import { PLANNED, type Move } from '../scheduled-publishing/dates'

const failed = (move: Move) => ({ move, failure: { $notNull: true } })

/** Which dates of a document are void after a deed: what failed was done by hand since. */
const VOID: Record<string, object> = {
  delete: {},
  publish: failed('publish'),
  unpublish: failed('unpublish'),
}

/** Takes away the dates that nobody waits for any more. Belongs into `register()`. */
export function registerScheduledDatesMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const dates = VOID[context.action]
    if (!dates) return next()
    return strapi.db.transaction(async () => {
      const { documentId: subject, locale } = context.params as { documentId: string; locale?: unknown }
      const result = await next()
      const language = singleLocale(locale)
      await strapi.db.query(PLANNED).deleteMany({ where: { subject, ...(language && { language }), ...dates } })
      return result
    })
  })
}
