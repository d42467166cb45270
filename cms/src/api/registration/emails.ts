import { eventSpan } from '@confettis/shared/domain/event-span'
import { holdsSeat } from '@confettis/shared/domain/registration'
import type { Locale } from '@confettis/shared/domain/site'
import type { CalendarEntry } from '../../email/attachments'
import { EMAILS, type EmailKindOf } from '../../email/kinds'
import type { EmailRequest } from '../../email/enqueue'
import { mailDomain, siteUrl } from '../../email/settings'
import { openMailbox } from '../../crypto/mailbox'
import type { EventState } from '../event/repository'
import type { Registrant } from './repository'

export type EventEmailKind = EmailKindOf<'registration'>

const WORDS: Record<Locale, { online: string; join: string; more: string; sorry: string }> = {
  fr: {
    online: 'En ligne',
    join: 'Le lien pour nous rejoindre\u00a0:',
    more: 'La page de l’événement\u00a0:',
    sorry: 'Nous en sommes désolés.',
  },
  en: { online: 'Online', join: 'The link to join us:', more: 'The page of the event:', sorry: 'We are sorry.' },
}

/** The email about an event to a registrant; none when the mailbox is erased, or sealed with a key that is gone. */
export function buildEmail(registrant: Registrant, event: EventState, kind: EventEmailKind): EmailRequest[] {
  const { documentId: subject, firstName, language } = registrant
  const to = emailOf(registrant)
  if (!to) return []
  const hasSeat = holdsSeat(registrant.state)
  const data = {
    firstName,
    ...templateData(event, language, hasSeat),
    ...calendarOf(registrant, event, kind),
    ...(EMAILS[kind].hasCheckInCode && { code: `${pageOf(event)}/accueil?inscription=${subject}` }),
  }
  return [{ kind, to, language, subject, data }]
}

function emailOf({ mailboxSealed, documentId }: Registrant): string | null {
  try {
    return mailboxSealed && openMailbox(mailboxSealed)
  } catch (error) {
    strapi.log.error(`No email can be sent to the registration ${documentId}: ${String(error)}`)
    return null
  }
}

const pageOf = ({ slug }: EventState) => `${siteUrl()}/evenements/${slug}`

const placeOf = ({ online, place, address }: EventState, locale: Locale): string =>
  [place, address, ...(online ? [WORDS[locale].online] : [])].filter(Boolean).join(', ') || WORDS[locale].online

/** The values in the templates. Only seat holders get the link to join. */
function templateData(event: EventState, locale: Locale, hasSeat: boolean): Record<string, string> {
  const { join, more, sorry } = WORDS[locale]
  const joins = hasSeat && event.onlineUrl
  return {
    title: event.title,
    when: eventSpan(event, locale),
    where: placeOf(event, locale),
    lead: joins ? join : more,
    join: joins || pageOf(event),
    page: pageOf(event),
    reason: event.cancelReason?.trim() || sorry,
    replay: event.replayUrl ?? '',
  }
}

function calendarOf(registrant: Registrant, event: EventState, kind: EventEmailKind): { calendar?: string } {
  const method = EMAILS[kind].calendar
  const isConcerned = method === 'REQUEST' ? holdsSeat(registrant.state) : registrant.seatedAt !== null
  if (!method || !isConcerned) return {}
  const facts: CalendarEntry = {
    method,
    uid: `event-${event.documentId}@${mailDomain()}`,
    sequence: event.sequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: event.title,
    summary: event.summary,
    where: placeOf(event, registrant.language),
    url: event.onlineUrl ?? pageOf(event),
    name: `${registrant.firstName} ${registrant.lastName}`.trim(),
  }
  return { calendar: JSON.stringify(facts) }
}
