import { errors } from '@strapi/utils'
import { rejectWhileMailed } from '../newsletter/lock-mailed-update'
import { currentUser } from '../audit-log/current-user'
import type { DocumentLocation } from '../internal-links/locations'
import { findUsages, type Usages } from '../internal-links/usages'
import { FRENCH } from '../i18n/locales'
import { singleLocale } from '../i18n/document-locale'
import { rejectProtectedPages } from '../validation/protected-pages'
import type { DocumentMiddleware } from './middleware'

/** As many places as a sentence can name. */
const NAMED = 5

/**
 * Refuses editors to delete what the site needs, and what a link on it or a mailing under way leads to; the message names
 * those places. Jobs, and authors who withdraw a testimony, are not refused.
 */
export const contentRemoval: DocumentMiddleware = (strapi) => async (context, next) => {
  if (!currentUser(strapi)) return next()
  await rejectProtectedPages(strapi, context)
  await rejectWhileMailed(strapi, context)
  const { documentId, locale } = context.params as { documentId?: string; locale?: unknown }
  if (context.action === 'delete' && documentId)
    refuse(await findUsages(strapi, context.uid, documentId, singleLocale(locale)))
  return next()
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
