import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { rejectWhileMailed } from '../newsletter/lock-mailed-update'
import { currentUser } from '../audit-log/current-user'
import type { DocumentLocation } from '../internal-links/locations'
import { findUsages, type Usages } from '../internal-links/usages'
import { FRENCH } from '../i18n/locales'
import { singleLocale } from '../i18n/document-locale'
import { rejectProtectedPages } from '../validation/protected-pages'

/** As many places as a sentence can name. */
const NAMED = 5

/**
 * Editors can take away neither what the site cannot be without nor what something on it, or mails under way, lead
 * to: they are told where that is. What happens by itself or because an author asks for it goes its way. Belongs into `register()`.
 */
export function registerContentRemoval(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!currentUser(strapi)) return next()
    await rejectProtectedPages(strapi, context)
    await rejectWhileMailed(strapi, context)
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown }
    if (context.action === 'delete' && documentId)
      refuse(await findUsages(strapi, context.uid, documentId, singleLocale(locale)))
    return next()
  })
}

function refuse({ uses, unseen }: Usages): void {
  if (uses.length + unseen === 0) return
  const places = [
    ...uses.slice(0, NAMED).map(nameOf),
    ...some(uses.length - NAMED, 'un autre endroit', 'autres endroits'),
    ...some(unseen, 'un endroit que votre rôle ne montre pas', 'endroits que votre rôle ne montre pas'),
  ]
  const help = unseen > 0 ? ', au besoin avec une personne du rôle Administration' : ''
  throw new errors.ValidationError(
    `Le site s’en sert encore\u00a0: ${places.join(', ')}. Retirez-en d’abord le lien${help}, puis supprimez.`,
  )
}

const some = (count: number, one: string, many: string): string[] =>
  count < 1 ? [] : [count === 1 ? one : `${count} ${many}`]

const languages = new Intl.DisplayNames('fr', { type: 'language' })

function nameOf({ title, kind, locale }: DocumentLocation): string {
  const language = locale && locale !== FRENCH.code ? `, en ${languages.of(locale)}` : ''
  return title === kind ? `«\u00a0${kind}\u00a0»${language}` : `«\u00a0${title}\u00a0» (${kind}${language})`
}
