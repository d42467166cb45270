import type { Message, MessageSubject } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'
import { french } from '../../../seed/typography'
import type { EmailRequest } from '../../email/enqueue'

/** Where editors want messages to go: see the component `site.message-route`. */
interface Route {
  subject: MessageSubject | 'others'
  address: string
}

/** What a message is about, in the words of the form. */
const ABOUT: Record<MessageSubject, string> = french({
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

/** A mail to everybody in the team whom the message is for; none where editors set no address. */
export async function teamEmails(
  strapi: Core.Strapi,
  { name, email, subject: topic, body, suspect }: Omit<Message, 'website' | 'elapsed'> & { suspect: boolean },
  subject: string,
): Promise<EmailRequest[]> {
  const about = ABOUT[topic] + (suspect ? SUSPECT : '')
  const addresses = addressesFor(topic, await routesOf(strapi))
  const letter = { kind: 'message-team', language: 'fr', subject, data: { name, email, about, body } } as const
  return addresses.map((to) => ({ ...letter, to }))
}

/** Those of the subject, or else those of all the others; each once. */
function addressesFor(topic: MessageSubject, routes: readonly Route[]): string[] {
  const of = (subject: Route['subject']) => routes.filter((route) => route.subject === subject)
  const mine = of(topic)
  return [...new Set((mine.length > 0 ? mine : of('others')).map(({ address }) => address))]
}

async function routesOf(strapi: Core.Strapi): Promise<Route[]> {
  const site = await strapi
    .documents('api::site.site')
    .findFirst({ fields: ['name'], populate: { messageRoutes: true } })
  return (site as { messageRoutes?: Route[] } | null)?.messageRoutes ?? []
}
