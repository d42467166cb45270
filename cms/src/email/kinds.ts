import type { Purpose } from '../crypto/tokens'
import type { ThemeName } from './templates/themes'

/** The table of what an email is about; each has the columns `document_id` and `unreachable`. */
export const SUBJECT_TABLES = {
  signature: 'signatories',
  registration: 'registrations',
  testimony: 'testimonies',
  newsletter: 'signatories',
  message: 'messages',
  team: 'messages',
  alert: 'signing_alerts',
} as const

export type SubjectType = keyof typeof SUBJECT_TABLES

interface TokenLink {
  purpose: Purpose
  /** Path of the page on the site. */
  path: string
  /** `confirmation`: `CONFIRMATION_DAYS`. `unlimited`: the link works as long as its subject exists. */
  lifetime: 'confirmation' | 'unlimited'
}

export interface EmailDefinition {
  subjectType: SubjectType
  /** Name of the kind in the administration. */
  label: string
  theme: ThemeName
  /** The link with a token of its own, `{{link}}` in the words. Without it no token is stored. */
  link?: TokenLink
  /** The email waits for ten minutes in the outbox, and `cancelQueuedEmails` takes it back until then. */
  isUndoable?: true
  /** The calendar entry that comes with the email: `REQUEST` adds or changes it, `CANCEL` removes it (RFC 5546). */
  calendar?: 'REQUEST' | 'CANCEL'
  /** The email shows the QR code for the check-in; its words say so in `code`. */
  hasCheckInCode?: true
  /** Content of `List-Unsubscribe`: the page behind the email's link, or the one-press form of RFC 8058. */
  unsubscribe?: 'page' | 'one-click'
  /** `Reply-To` is the author of the message: `name` and `email` of its data. */
  isAnsweredToAuthor?: true
}

const CONFIRM_SIGNATURE: TokenLink = {
  purpose: 'confirm',
  path: '/tribune/confirmer',
  lifetime: 'confirmation',
}
const MANAGE_SIGNATURE: TokenLink = { purpose: 'manage', path: '/tribune/retirer', lifetime: 'unlimited' }
const CONFIRM_REGISTRATION: TokenLink = {
  purpose: 'register',
  path: '/evenements/confirmer',
  lifetime: 'confirmation',
}
const MANAGE_REGISTRATIONS: TokenLink = { purpose: 'registrations', path: '/inscriptions', lifetime: 'unlimited' }
const CANCEL_REGISTRATION: TokenLink = { purpose: 'registrations', path: '/evenements/annuler', lifetime: 'unlimited' }
const CONFIRM_TESTIMONY: TokenLink = {
  purpose: 'story-confirm',
  path: '/temoignages/confirmer',
  lifetime: 'confirmation',
}
const MANAGE_TESTIMONY: TokenLink = { purpose: 'story-manage', path: '/temoignages/le-mien', lifetime: 'unlimited' }

/**
 * Every kind of email, with all that differs from one kind to another except its words (`locales/`). The names are
 * stored in the column `kind` and listed in the same order in the schema of `api::mail.mail`.
 */
const DEFINITIONS = {
  confirm: {
    subjectType: 'signature',
    label: 'Signature\u00a0: à confirmer',
    theme: 'signature-confirm',
    link: CONFIRM_SIGNATURE,
  },
  reminder: {
    subjectType: 'signature',
    label: 'Signature\u00a0: rappel',
    theme: 'signature-reminder',
    link: CONFIRM_SIGNATURE,
  },
  'already-signed': {
    subjectType: 'signature',
    label: 'Signature\u00a0: déjà faite',
    theme: 'signature-existing',
    link: MANAGE_SIGNATURE,
    unsubscribe: 'page',
  },
  thanks: {
    subjectType: 'signature',
    label: 'Signature\u00a0: merci',
    theme: 'welcome',
    link: MANAGE_SIGNATURE,
    unsubscribe: 'page',
  },
  withdrawn: {
    subjectType: 'signature',
    label: 'Signature\u00a0: retirée',
    theme: 'quiet',
  },
  'event-confirm': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: à confirmer',
    theme: 'request',
    link: CONFIRM_REGISTRATION,
  },
  'event-already': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: déjà faite',
    theme: 'notice',
    link: MANAGE_REGISTRATIONS,
  },
  'event-requested': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: demande reçue',
    theme: 'waiting',
    link: MANAGE_REGISTRATIONS,
  },
  'event-confirmed': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: place réservée',
    theme: 'welcome',
    link: MANAGE_REGISTRATIONS,
    calendar: 'REQUEST',
    hasCheckInCode: true,
  },
  'event-waiting': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: liste d’attente',
    theme: 'waiting',
    link: MANAGE_REGISTRATIONS,
    calendar: 'CANCEL',
  },
  'event-promoted': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: place libérée',
    theme: 'welcome',
    link: CANCEL_REGISTRATION,
    calendar: 'REQUEST',
    hasCheckInCode: true,
  },
  'event-refused': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: refusée',
    theme: 'quiet',
    calendar: 'CANCEL',
  },
  'event-changed': {
    subjectType: 'registration',
    label: 'Événement\u00a0: changement',
    theme: 'notice',
    link: MANAGE_REGISTRATIONS,
    calendar: 'REQUEST',
  },
  'event-called-off': {
    subjectType: 'registration',
    label: 'Événement\u00a0: annulé',
    theme: 'quiet',
    link: MANAGE_REGISTRATIONS,
    calendar: 'CANCEL',
  },
  'event-given-back': {
    subjectType: 'registration',
    label: 'Inscription\u00a0: annulée',
    theme: 'quiet',
    link: MANAGE_REGISTRATIONS,
    calendar: 'CANCEL',
  },
  'event-day': {
    subjectType: 'registration',
    label: 'Événement\u00a0: rappel de la veille',
    theme: 'notice',
    link: MANAGE_REGISTRATIONS,
  },
  'event-hour': {
    subjectType: 'registration',
    label: 'Événement\u00a0: rappel d’une heure avant',
    theme: 'notice',
    link: MANAGE_REGISTRATIONS,
  },
  'event-replay': {
    subjectType: 'registration',
    label: 'Événement\u00a0: merci et replay',
    theme: 'welcome',
    link: MANAGE_REGISTRATIONS,
  },
  'story-confirm': {
    subjectType: 'testimony',
    label: 'Histoire\u00a0: à confirmer',
    theme: 'testimony-confirm',
    link: CONFIRM_TESTIMONY,
  },
  'story-confirmed': {
    subjectType: 'testimony',
    label: 'Histoire\u00a0: confirmée',
    theme: 'testimony-received',
    link: MANAGE_TESTIMONY,
  },
  'story-published': {
    subjectType: 'testimony',
    label: 'Histoire\u00a0: publiée',
    theme: 'testimony-published',
    link: MANAGE_TESTIMONY,
    isUndoable: true,
  },
  'story-refused': {
    subjectType: 'testimony',
    label: 'Histoire\u00a0: refusée',
    theme: 'quiet',
    link: MANAGE_TESTIMONY,
    isUndoable: true,
  },
  // The unsubscribe link of a mailing is computed, not stored: see `newsletter/unsubscribe/token.ts`.
  news: {
    subjectType: 'newsletter',
    label: 'Actualité\u00a0: envoi aux signataires',
    theme: 'welcome',
    unsubscribe: 'one-click',
  },
  'news-test': {
    subjectType: 'newsletter',
    label: 'Actualité\u00a0: essai',
    theme: 'welcome',
  },
  'message-received': {
    subjectType: 'message',
    label: 'Message\u00a0: bien reçu',
    theme: 'message-received',
  },
  'message-answer': {
    subjectType: 'message',
    label: 'Message\u00a0: réponse',
    theme: 'welcome',
    isUndoable: true,
  },
  'message-team': {
    subjectType: 'team',
    label: 'Message\u00a0: à l’équipe',
    theme: 'team',
    isAnsweredToAuthor: true,
  },
  'team-alert': {
    subjectType: 'alert',
    label: 'Alerte\u00a0: à l’équipe',
    theme: 'quiet',
  },
} as const satisfies Record<string, EmailDefinition>

type Definitions = typeof DEFINITIONS
type KindWith<Part> = {
  [Kind in keyof Definitions]: Definitions[Kind] extends Part ? Kind : never
}[keyof Definitions]

export type EmailKind = keyof Definitions
/** The kinds about a type of subject. */
export type EmailKindOf<Subject extends SubjectType> = KindWith<{ subjectType: Subject }>
export type UndoableEmailKind = KindWith<{ isUndoable: true }>

export const EMAILS: Record<EmailKind, EmailDefinition> = DEFINITIONS
export const EMAIL_KINDS = Object.keys(DEFINITIONS) as EmailKind[]
