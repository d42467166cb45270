import type { Message, MessageSubject } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import { french } from '../../../seed/typography'
import type { EmailRequest } from '../../email/enqueue'

/** A recipient of messages: see the component `site.message-route`. */
interface Route {
  subject: MessageSubject | 'others'
  address: string
}

/** Subjects as they read in the email. */
const SUBJECT_LABELS: Record<MessageSubject, string> = french({
  question: 'une question',
  sign: 'une signature',
  register: 'une inscription',
  testimony: 'une histoire à raconter',
  partner: 'porter la campagne',
  press: 'presse',
  accessibility: 'l’accessibilité du site',
  privacy: 'des données personnelles',
})
const SUSPECT = ' (indésirable\u202f?)'

/** One email for each recipient of the subject; none where editors set no recipient. */
export async function teamEmails(
  strapi: Core.Strapi,
  { name, email, subject: topic, body, suspect }: Omit<Message, 'website' | 'elapsed'> & { suspect: boolean },
  subject: string,
): Promise<EmailRequest[]> {
  const about = SUBJECT_LABELS[topic] + (suspect ? SUSPECT : '')
  const addresses = addressesFor(topic, await readRoutes(strapi))
  const request = { kind: 'message-team', language: 'fr', subject, data: { name, email, about, body } } as const
  return addresses.map((to) => ({ ...request, to }))
}

/** The recipients of the subject, or else those of « others », without duplicates. */
function addressesFor(topic: MessageSubject, routes: readonly Route[]): string[] {
  const of = (subject: Route['subject']) => routes.filter((route) => route.subject === subject)
  const mine = of(topic)
  return [...new Set((mine.length > 0 ? mine : of('others')).map(({ address }) => address))]
}

async function readRoutes(strapi: Core.Strapi): Promise<Route[]> {
  const site = await strapi
    .documents('api::site.site')
    .findFirst({ fields: ['name'], populate: { messageRoutes: true } })
  return (site as { messageRoutes?: Route[] } | null)?.messageRoutes ?? []
}
