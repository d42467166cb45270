import { address, always, choice, departement, moment, number, text, yes, type Column } from './columns'
import { HANDLED, KINDS, REGISTRATION_STATES, SIGNATURE_STATES, SUBJECTS } from './locale.fr'

/** What an export can be narrowed by. */
export type FilterName = 'event' | 'state' | 'kind' | 'departement' | 'partner' | 'subject' | 'handled' | 'from' | 'to'

/** Rows of one table. */
export interface Source {
  table: string
  /** The moment that `from` and `to` are about. */
  at: string
  /** Who is never in the file. */
  only?: string
  columns: readonly Column[]
}

export interface Export {
  name: string
  hint: string
  /** What the access record says it is about. */
  about: string
  filters: readonly FilterName[]
  states?: Record<string, string>
  /** One after the other; the heads are those of the first. */
  sources: readonly Source[]
  /** Whether the answers to an event's questions follow, a column for each. */
  withAnswers?: true
}

const person = [text('Nom', 'last_name'), text('Prénom', 'first_name'), address]
const affiliation = [text('Organisation', 'organisation'), text('Fonction', 'role'), departement]
const unreachable = yes('Injoignable', 'unreachable')

/** Who agreed to the newsletter, and confirmed their address: without it, anybody could have ticked the box. */
const consents = (source: Column, version: Column) => [
  ...person,
  departement,
  moment('Accord donné le', 'newsletter_at'),
  source,
  version,
  text('Langue', 'language'),
  unreachable,
]

export const EXPORTS = {
  signatures: {
    name: 'Signatures',
    hint: 'Qui a signé la tribune, avec son adresse et son consentement.',
    about: 'api::signatory.signatory',
    filters: ['state', 'kind', 'departement', 'partner', 'from', 'to'],
    states: SIGNATURE_STATES,
    sources: [
      {
        table: 'signatories',
        at: 'consent_at',
        columns: [
          number('Numéro', 'number'),
          choice('État', 'state', SIGNATURE_STATES),
          ...person,
          choice('Signe au titre de', 'kind', KINDS),
          ...affiliation,
          yes('Nom affiché', 'is_public'),
          yes('Lettre d’information', 'newsletter'),
          moment('Signée le', 'consent_at'),
          text('Version du consentement', 'consent_version'),
          moment('Confirmée le', 'confirmed_at'),
          text('Partenaire', 'partner'),
          text('Langue', 'language'),
          unreachable,
        ],
      },
    ],
  },
  registrations: {
    name: 'Inscriptions à un événement',
    hint: 'Qui vient, avec les réponses aux questions de l’événement.',
    about: 'api::registration.registration',
    filters: ['event', 'state', 'departement', 'from', 'to'],
    states: REGISTRATION_STATES,
    withAnswers: true,
    sources: [
      {
        table: 'registrations',
        at: 'registered_at',
        columns: [
          choice('État', 'state', REGISTRATION_STATES),
          ...person,
          ...affiliation,
          text('Besoins d’accessibilité', 'needs'),
          yes('Lettre d’information', 'newsletter'),
          moment('Inscription le', 'registered_at'),
          moment('Confirmée le', 'confirmed_at'),
          moment('À l’accueil le', 'attended_at'),
          text('Langue', 'language'),
          unreachable,
        ],
      },
    ],
  },
  messages: {
    name: 'Messages',
    hint: 'Ce qu’on vous a écrit par le formulaire de contact.',
    about: 'api::message.message',
    filters: ['subject', 'handled', 'from', 'to'],
    sources: [
      {
        table: 'messages',
        at: 'created_at',
        columns: [
          moment('Reçu le', 'created_at'),
          choice('Sujet', 'subject', SUBJECTS),
          text('Nom', 'name'),
          text('Adresse e-mail', 'email'),
          text('Message', 'body'),
          yes('Traité', 'handled'),
          yes('Indésirable', 'suspect'),
        ],
      },
    ],
  },
  newsletter: {
    name: 'Lettre d’information',
    hint: 'Qui a coché la case et confirmé son adresse\u00a0: une ligne par accord, avec sa date, d’où il vient et le texte accepté.',
    about: 'api::signatory.signatory',
    filters: ['departement', 'from', 'to'],
    sources: [
      {
        table: 'signatories',
        at: 'newsletter_at',
        only: `newsletter and state = 'confirmed'`,
        columns: consents(always('Donné en', 'signant la tribune'), text('Version du consentement', 'consent_version')),
      },
      {
        table: 'registrations',
        at: 'newsletter_at',
        only: `newsletter and confirmed_at is not null and mailbox_sealed is not null`,
        columns: consents(
          { head: 'Donné en', from: 'event_slug', read: (slug) => `s’inscrivant à ${String(slug)}` },
          always('Version du consentement', ''),
        ),
      },
    ],
  },
} as const satisfies Record<string, Export>

export type ExportName = keyof typeof EXPORTS
export const EXPORT_NAMES = Object.keys(EXPORTS) as [ExportName, ...ExportName[]]

/** The values of filters that are the same for every export. */
export const FILTER_WORDS = { kind: KINDS, subject: SUBJECTS, handled: HANDLED }
