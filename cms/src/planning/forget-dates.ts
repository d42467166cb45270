import type { Core } from '@strapi/strapi'
import { oneLanguage } from '../reading/language'
import { PLANNED } from './dates'

/** What is deleted has no dates any more. Belongs into `register()`. */
export function forgetDatesOfDeleted(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.action !== 'delete') return next()
    return strapi.db.transaction(async () => {
      const { documentId: subject, locale } = context.params as { documentId: string; locale?: unknown }
      const result = await next()
      const language = oneLanguage(locale)
      await strapi.db.query(PLANNED).deleteMany({ where: { subject, ...(language && { language }) } })
      return result
    })
  })
}
