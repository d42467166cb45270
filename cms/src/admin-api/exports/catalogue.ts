import { MESSAGE } from '../../api/message/columns'
import { REGISTRATION } from '../../api/registration/columns'
import { SIGNATORY } from '../../api/signatory/columns'
import type { ColumnTable } from '../../database/columns'
import { constant, exportedColumns, moment, pickColumns, type Column } from './columns'
import { HANDLED, KINDS, REGISTRATION_STATES, SIGNATURE_STATES, SUBJECTS } from './locale.fr'

/** The filters of exports. */
export type FilterName = 'event' | 'state' | 'kind' | 'departement' | 'partner' | 'subject' | 'handled' | 'from' | 'to'

/** Rows of one table. */
export interface Source {
  table: string
  /** The column that the filters `from` and `to` compare. */
  at: string
  /** SQL condition of the rows in the file; all when not given. */
  only?: string
  columns: readonly Column[]
}

export interface Export {
  name: string
  hint: string
  /** The `uid` in the access record. */
  about: string
  filters: readonly FilterName[]
  states?: Record<string, string>
  /** Written one after the other, under the heads of the first. */
  sources: readonly Source[]
  /** Adds a column for each question of the event. */
  withAnswers?: true
}

/** Newsletter consents of confirmed mailboxes: anybody could have ticked the box for an unconfirmed one. */
const consents = (table: ColumnTable, source: Column, version: Column[]) => [
  ...pickColumns(table, 'lastName', 'firstName', 'mailboxSealed', 'departement'),
  moment('Accord donné le', 'newsletter_at'),
  source,
  ...version,
  ...pickColumns(table, 'language', 'unreachable'),
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
        table: SIGNATORY.table,
        at: 'consent_at',
        columns: exportedColumns(SIGNATORY, { state: SIGNATURE_STATES, kind: KINDS }),
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
        table: REGISTRATION.table,
        at: 'registered_at',
        columns: exportedColumns(REGISTRATION, { state: REGISTRATION_STATES }),
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
        table: MESSAGE.table,
        at: 'created_at',
        columns: [moment('Reçu le', 'created_at'), ...exportedColumns(MESSAGE, { subject: SUBJECTS })],
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
        table: SIGNATORY.table,
        at: 'newsletter_at',
        only: `newsletter and state = 'confirmed'`,
        columns: consents(
          SIGNATORY,
          constant('Donné en', 'signant la tribune'),
          pickColumns(SIGNATORY, 'consentVersion'),
        ),
      },
      {
        table: REGISTRATION.table,
        at: 'newsletter_at',
        only: `newsletter and confirmed_at is not null and mailbox_sealed is not null`,
        columns: consents(
          REGISTRATION,
          { head: 'Donné en', from: 'event_slug', read: (slug) => `s’inscrivant à ${String(slug)}` },
          [constant('Version du consentement', '')],
        ),
      },
    ],
  },
} as const satisfies Record<string, Export>

export type ExportName = keyof typeof EXPORTS
export const EXPORT_NAMES = Object.keys(EXPORTS) as [ExportName, ...ExportName[]]

/** Labels of the filter values that do not depend on the export. */
export const FILTER_WORDS = { kind: KINDS, subject: SUBJECTS, handled: HANDLED }
