import { singleLocale } from '../i18n/document-locale'
import { PLANNED, type Move } from '../scheduled-publishing/dates'
import type { DocumentMiddleware } from './middleware'

const failed = (move: Move) => ({ move, failure: { $notNull: true } })

/** The planned dates that an action makes void: a failed move that is now made by hand, all of a deleted document. */
const VOID_DATES: Record<string, object> = {
  delete: {},
  publish: failed('publish'),
  unpublish: failed('unpublish'),
}

/** Deletes the planned dates that an action makes void. */
export const scheduledDates: DocumentMiddleware = (strapi) => async (context, next) => {
  const dates = VOID_DATES[context.action]
  if (!dates) return next()
  return strapi.db.transaction(async () => {
    const { documentId: subject, locale } = context.params as { documentId: string; locale?: unknown }
    const result = await next()
    const language = singleLocale(locale)
    await strapi.db.query(PLANNED).deleteMany({ where: { subject, ...(language && { language }), ...dates } })
    return result
  })
}
