import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { whoActs } from '../history/acting'
import { languageOf } from '../reading/language'
import { changedSince, type OtherChange } from './changed-since'
import { replacesUntil } from './presences'

/** The form of the admin sends back when what it shows was saved. */
interface Form {
  documentId?: string
  updatedAt?: string
}

/**
 * Refuses to save a document over what somebody else has saved since it was opened, unless its editor was told and means
 * to. What they typed stays in the form. Belongs into `register()`.
 */
export function refuseLostUpdates(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const person = whoActs(strapi)
    const { documentId: subject = '', locale } = context.params as { documentId?: string; locale?: string | null }
    const form = strapi.requestContext.get()?.request.body as Form | undefined
    if (context.action !== 'update' || !person || form?.documentId !== subject || !form.updatedAt) return next()
    const language = languageOf(strapi, context.uid, locale)
    const known = await replacesUntil(strapi, { subject, language }, person)
    const since = known && known > form.updatedAt ? known : form.updatedAt
    const other = await changedSince(strapi, { subject, language, since }, person)
    if (other) throw new errors.ValidationError(tell(other))
    return next()
  })
}

const clock = new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' })

const tell = ({ who, at }: OtherChange) =>
  `${who} a enregistré ce document à ${clock.format(new Date(at))}, depuis que vous l’avez ouvert. Rien de ce que vous avez écrit n’est perdu\u00a0: lisez ses changements dans «\u00a0Historique\u00a0», puis choisissez «\u00a0Garder les miens\u00a0» dans «\u00a0À plusieurs\u00a0» pour enregistrer les vôtres à la place.`
